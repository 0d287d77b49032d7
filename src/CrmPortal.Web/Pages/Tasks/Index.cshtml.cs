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

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The inboxes of a user: <c>?show=mine|team|created|overdue|done</c>.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    public TaskQuery Search { get; private set; } = null!;

    public TaskBox Box => Search.BoxOf(Actor);

    public KeysetPage<TaskInboxRow> Tasks { get; private set; } = null!;

    /// <summary>This page as it is, to come back to.</summary>
    public string Here => Request.Path + Request.QueryString;

    public async Task OnGetAsync()
    {
        Search = new TaskQuery(Request.Query);
        var page = await Box.Order().ReadAsync(Db.Tasks.In(Box, Actor, Now), Search.Place, some => some.Rows(Db), Ct);
        Tasks = new KeysetPage<TaskInboxRow>([.. page.Rows.Select(row => new TaskInboxRow(row, [.. Possible(row)]))], page.Before, page.After);
    }

    private IEnumerable<(string Verb, FollowUpTaskAction Action)> Possible(TaskRow task) =>
        TaskVerbs.Verbs.Where(verb => task.Allows(verb.Value, Actor)).Select(verb => (verb.Key, verb.Value));
}
