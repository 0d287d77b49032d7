using CrmPortal.Data.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>A short list of complaints on another page.</summary>
/// <param name="Due">The clock of a row.</param>
public sealed record ComplaintShortList(IReadOnlyList<ComplaintRow> Rows, Func<ComplaintRow, DueView?> Due);
