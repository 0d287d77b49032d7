using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Pages.Complaints.Intake;

/// <summary>What a complainant is written when their complaint is acknowledged.</summary>
internal static class ReceiptText
{
    /// <summary>In the language of the moment. Names the day by which they hear more: the receipt itself is the first response.</summary>
    public static string Of(Complaint complaint, DateTime now, TimeZoneInfo zone, Texts t)
    {
        var next = new[] { complaint.Times.ProgressDueAt, complaint.Times.ResolutionDueAt }.Where(due => due > now).Min();
        return next is { } due
            ? t["Complaint.Acknowledge.Template", complaint.Number, t.Date(LocalTime.DayOf(due, zone))]
            : t["Complaint.Acknowledge.Template.NoDate", complaint.Number];
    }
}
