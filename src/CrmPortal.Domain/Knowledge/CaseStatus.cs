namespace CrmPortal.Domain.Knowledge;

public enum CaseStatus
{
    /// <summary>Being written by its author.</summary>
    Draft,

    /// <summary>Waits for another person to publish it or give it back.</summary>
    InReview,

    Published,
    Retired,
}
