using CrmPortal.Data;
using CrmPortal.Domain.Tasks;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>A declined task is handed to somebody else.</summary>
public sealed class ReassignModel(CrmDbContext db) : TaskPage<ReassignForm>(db, FollowUpTaskAction.Reassign)
{
    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    protected override void Fill() => Input.To = Recipient.Person(Actor.UserId ?? 0);

    protected override async Task PrepareAsync() => Recipients = await Recipient.ChoicesAsync(Db, Actor, T, Ct);

    protected override async Task ActAsync()
    {
        if (await Recipient.FindAsync(Db, Input.To, Now, Ct) is not { } recipient)
        {
            ModelState.AddModelError("Input.To", T["Form.NotAChoice"]);
            return;
        }

        var due = Input.DueOn is { } day ? FollowUpTask.EndOf(day, Zone) : Record.DueAt;
        Record.Reassign(recipient.TeamId, recipient.Who, due, Actor, Now);
    }
}

public sealed class ReassignForm
{
    /// <summary>See <see cref="Recipient"/>.</summary>
    public string? To { get; set; }

    /// <summary>Null keeps the day there is.</summary>
    public DateOnly? DueOn { get; set; }
}
