namespace CrmPortal.Domain.Complaints;

public enum RemedyStatus
{
    /// <summary>Above the limit; waits for approval by another person.</summary>
    Proposed,

    /// <summary>Within the limit, or approved.</summary>
    Approved,

    Executed,
    Cancelled,
}
