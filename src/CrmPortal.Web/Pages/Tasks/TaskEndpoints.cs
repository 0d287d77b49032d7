using System.Globalization;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Security;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The addresses about tasks that answer with something else than a page: CSV files, pick lists.</summary>
internal static class TaskEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/tasks.csv", ExportAsync).RequireAuthorization(Policies.ReadCustomerData);

    /// <summary>What the inbox shows under the same query, all its pages, as a file.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, LimitSettings limits)
    {
        var box = new TaskQuery(request.Http.Request.Query).BoxOf(request.Actor);
        var tasks = request.Db.Tasks.Exportable(request.Db).In(box, request.Actor, request.Now);
        var rows = await box.Order().ReadFirstAsync(tasks, limits.ExportRows, some => some.Rows(request.Db), request.Ct);
        return CsvExport.Of("tasks.csv", nameof(FollowUpTask), Columns(request.Now), rows);
    }

    private static CsvColumns<TaskRow> Columns(DateTime now) => new()
    {
        { t => t["Task.Number"], row => row.Id.ToString(CultureInfo.InvariantCulture) },
        { t => t["Task.Title"], row => row.Title },
        { t => t["Task.CustomerNumber"], row => row.CustomerNumber },
        { t => t["Task.Customer"], row => row.Customer },
        { t => t["Task.Complaint"], row => row.ComplaintNumber },
        { t => t["Task.Status"], (row, t) => t.Label(row.Status) },
        { t => t["Task.Priority"], (row, t) => t.Label(row.Priority) },
        { t => t["Task.Due"], (row, t) => t.When(row.DueAt) },
        { t => t["Task.Overdue"], (row, t) => row.IsOverdueAt(now) ? t["Task.Overdue"] : null },
        { t => t["Task.Assignee"], row => row.Assignee },
        { t => t["Task.Team"], row => row.Team },
        { t => t["Task.Requester"], row => row.Requester },
    };
}
