using CrmPortal.Data;
using CrmPortal.Data.Reading;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The inboxes of a user: <c>?show=mine|team|created|overdue|done</c>.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    [FromQuery]
    public string? Show { get; set; }

    [FromQuery]
    public string? After { get; set; }

    [FromQuery]
    public string? Before { get; set; }

    public TaskBox Box =>
        Enum.TryParse<TaskBox>(Show, ignoreCase: true, out var box) && Enum.IsDefined(box) ? box
        : Actor.WorksWithCustomers ? TaskBox.Mine
        : TaskBox.Overdue;

    public Slice<TaskInboxRow> Tasks { get; private set; } = null!;

    /// <summary>This page as it is, to come back to.</summary>
    public string Here => Request.Path + Request.QueryString;

    public async Task OnGetAsync()
    {
        var (after, before) = (Cursor.Parse(After)?.Place, Cursor.Parse(Before)?.Place);
        var backwards = before is not null;
        var latestFirst = Box is TaskBox.Done;
        var page = Db.Tasks.In(Box, Actor, Now).From(before ?? after, backwards, latestFirst).Take(Slice.Reach);

        // Whether something is possible is asked of the task itself, so the page reads it beside its row.
        var tasks = await page.AsNoTracking().ToListAsync(Ct);
        var rows = await page.Rows(Db).ToDictionaryAsync(r => r.Id, Ct);
        List<TaskInboxRow> read = [.. tasks.Where(t => rows.ContainsKey(t.Id)).Select(t => new TaskInboxRow(rows[t.Id], [.. Possible(t)]))];
        Tasks = Slice.Cut(read, backwards, fromStart: after is null && before is null);
    }

    public string? Place(TaskInboxRow? row) => row is null ? null : Cursor.At(row.Task.DueAt, row.Task.Id).ToString();

    private IEnumerable<(string Verb, FollowUpTaskAction Action)> Possible(FollowUpTask task) =>
        TaskLooks.Verbs.Where(verb => task.Allows(verb.Value, Actor)).Select(verb => (verb.Key, verb.Value));
}
