namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>On a remedy that needs approval.</summary>
public enum Verdict
{
    Approved,
    Declined,
}
