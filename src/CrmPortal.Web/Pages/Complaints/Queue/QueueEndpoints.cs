using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>The addresses about the queue that answer with something else than a page: CSV files, pick lists.</summary>
internal static class QueueEndpoints
{
    private static readonly CsvColumns<ComplaintRow> Columns = new()
    {
        { t => t["Complaint.Number"], row => row.Number },
        { t => t["Complaint.Priority"], (row, t) => t.Label(row.Priority) },
        { t => t["Complaint.Severity"], (row, t) => t.Label(row.Severity) },
        { t => t["Complaint.Status"], (row, t) => t.Label(row.Status) },
        { t => t["Complaint.Description"], row => row.Excerpt },
        { t => t["Complaint.CustomerNumber"], row => row.CustomerNumber },
        { t => t["Complaint.Complainant"], (row, t) => row.Customer ?? row.Complainant ?? t["Complaint.Anonymous"] },
        { t => t["Complaint.Owner"], row => row.OwnerName },
        { t => t["Complaint.ReceivedAt"], (row, t) => t.When(row.ReceivedAt) },
        { t => t["Complaint.Due"], (row, t) => row.DueAt is { } due ? t.When(due) : null },
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/complaints.csv", ExportAsync).RequireAuthorization(Policies.ReadCustomerData);

    /// <summary>What the list shows under the same query, all its pages, as a file.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, WorkingCalendar working, LimitSettings limits)
    {
        var rules = await working.ReadAsync(request.Db, request.Ct);
        var search = new ComplaintQuery(request.Http.Request.Query);
        var view = search.ViewOf(request.Actor, request.Now, DueView.SoonUntil(rules.Calendar, request.Now));
        var found = await search.WhereAsync(request.Db.Complaints.Exportable(), view, request);
        var rows = await view.View.Order(search.Order).ReadFirstAsync(found, limits.ExportRows, some => some.Rows(request.Db), request.Ct);
        return CsvExport.Of("complaints.csv", nameof(Complaint), Columns, rows);
    }
}
