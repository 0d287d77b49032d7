namespace CrmPortal.Web.Pages.Complaints;

/// <summary>What became of a remedy.</summary>
public enum RemedyOutcome
{
    Done,
    Cancelled,
}
