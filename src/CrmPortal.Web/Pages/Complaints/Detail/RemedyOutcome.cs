namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>What became of a remedy.</summary>
public enum RemedyOutcome
{
    Done,
    Cancelled,
}
