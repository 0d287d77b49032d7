using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>What the inbox shows under the same query, all its pages, as a file.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ExportModel(CrmDbContext db, LimitSettings limits) : CrmPage(db)
{
    private static readonly string[] _columns =
    [
        "Task.Number", "Task.Title", "Task.CustomerNumber", "Task.Customer", "Task.Complaint", "Task.Status", "Task.Priority", "Task.Due", "Task.Overdue",
        "Task.Assignee", "Task.Team", "Task.Requester",
    ];

    [FromQuery]
    public TaskQuery Search { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var box = Search.BoxOf(Actor);
        var latestFirst = box is TaskBox.Done;
        var read = await Db.Tasks.ThatMayLeave(Db).In(box, Actor, Now)
            .From(place: null, backwards: false, latestFirst)
            .Take(limits.ExportRows)
            .Rows(Db)
            .ToListAsync(Ct);
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(FollowUpTask), entityId: null, ExportNote.Of(Request, read.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("tasks.csv", [.. _columns.Select(key => T[key])], read.ByDueTime(backwards: false, latestFirst).Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(TaskRow row) =>
    [
        row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        row.Title,
        row.CustomerNumber,
        row.Customer,
        row.ComplaintNumber,
        T.Label(row.Status),
        T.Label(row.Priority),
        T.When(row.DueAt),
        row.IsOverdueAt(Now) ? T["Task.Overdue"] : null,
        row.Assignee,
        row.Team,
        row.Requester,
    ];
}
