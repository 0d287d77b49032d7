using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Tasks;
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
    public TaskQuery Search { get; set; } = new();

    public TaskBox Box => Search.BoxOf(Actor);

    public Slice<TaskInboxRow> Tasks { get; private set; } = null!;

    /// <summary>This page as it is, to come back to.</summary>
    public string Here => Request.Path + Request.QueryString;

    public async Task OnGetAsync()
    {
        var (after, before) = (Cursor.Parse(Search.After)?.Place, Cursor.Parse(Search.Before)?.Place);
        var backwards = before is not null;
        var latestFirst = Box is TaskBox.Done;
        var read = await Db.Tasks.In(Box, Actor, Now)
            .From(before ?? after, backwards, latestFirst)
            .Take(Slice.Reach)
            .Rows(Db)
            .ToListAsync(Ct);
        List<TaskInboxRow> rows = [.. read.ByDueTime(backwards, latestFirst).Select(row => new TaskInboxRow(row, [.. Possible(row)]))];
        Tasks = Slice.Cut(rows, backwards, fromStart: after is null && before is null);
    }

    public string? Place(TaskInboxRow? row) => row is null ? null : Cursor.At(row.Task.DueAt, row.Task.Id).ToString();

    private IEnumerable<(string Verb, FollowUpTaskAction Action)> Possible(TaskRow task) =>
        TaskLooks.Verbs.Where(verb => task.Allows(verb.Value, Actor)).Select(verb => (verb.Key, verb.Value));
}
