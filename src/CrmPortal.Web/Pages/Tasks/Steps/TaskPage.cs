using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>One step of a task as a page: <c>/tasks/{id}/{verb}</c>, whose verbs are those of <see cref="TaskVerbs.Verbs"/>.</summary>
public abstract class TaskPage<TForm>(CrmDbContext db, FollowUpTaskAction action) : StepPage<FollowUpTask, TForm>(db, "Task", action.ToString())
    where TForm : class, new()
{
    [FromRoute]
    public long Id { get; set; }

    /// <summary>Where the reader came from and goes to afterwards; an address of this portal, else the task.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public override string Subtitle => Record.Title;

    public override string Submit => T.Label(action);

    public override string Cancel => Url.IsLocalUrl(Back) ? Back! : Address;

    protected override string Name => Record.Title;

    protected override string Address => string.Create(CultureInfo.InvariantCulture, $"/tasks/{Id}");

    protected override string Destination => Cancel;

    protected override string Done => T["Task.Moved." + action];

    protected override Task<FollowUpTask?> FindAsync() => Db.FindTaskAsync(Id, Ct);

    protected override string? WhyNot() =>
        Record.Allows(action, Actor) ? null : T["Task.NotNow", T.Label(action), T.Label(Record.Status)];
}
