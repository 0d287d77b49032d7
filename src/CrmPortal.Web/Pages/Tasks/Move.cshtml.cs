using CrmPortal.Data;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>One thing done with a task: <c>/tasks/7/decline</c>. The verbs are those of <see cref="TaskLooks.Verbs"/>.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class MoveModel(CrmDbContext db) : FormPage<MoveModel.MoveForm>(db)
{
    public FollowUpTask Task { get; private set; } = null!;

    public FollowUpTaskAction Action { get; private set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    public bool IsPossible => Task.Allows(Action, Actor);

    public string ReturnTo => Url.IsLocalUrl(Back) ? Back! : $"/tasks/{Task.Id}";

    public async Task<IActionResult> OnGetAsync(long id, string verb)
    {
        if (!await LoadAsync(id, verb))
        {
            return NotFound();
        }

        Input.To = Recipient.Person(Actor.UserId ?? 0);
        await PrepareAsync();
        if (!IsPossible)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string verb)
    {
        if (!await LoadAsync(id, verb))
        {
            return NotFound();
        }

        if (Action is FollowUpTaskAction.Reassign)
        {
            if (await Recipient.FindAsync(Db, Input.To, Now, Ct) is not { } recipient)
            {
                ModelState.AddModelError("Input.To", T["Form.NotAChoice"]);
                return await ((IFormPage)this).ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
            }

            var due = Input.DueOn is { } day ? FollowUpTask.EndOf(day, Zone) : Task.DueAt;
            Task.Reassign(recipient.TeamId, recipient.Who, due, Actor, Now);
        }
        else
        {
            Decide();
        }

        return await CommitAsync(Task, _ => ReturnTo, T["Task.Moved." + Action]);
    }

    protected override async Task PrepareAsync()
    {
        if (Task is null && !await LoadAsync(
            long.Parse((string)RouteData.Values["id"]!, System.Globalization.CultureInfo.InvariantCulture), (string)RouteData.Values["verb"]!))
        {
            throw new InvalidOperationException("The task was here a moment ago.");
        }

        if (Action is FollowUpTaskAction.Reassign)
        {
            Recipients = await Recipient.ChoicesAsync(Db, Actor, T, Ct);
        }
    }

    private void Decide()
    {
        var note = Input.Note ?? "";
        switch (Action)
        {
            case FollowUpTaskAction.Accept:
                Task.Accept(Actor, Now);
                break;
            case FollowUpTaskAction.Decline:
                Task.Decline(note, Actor, Now);
                break;
            case FollowUpTaskAction.Start:
                Task.Start(Actor, Now);
                break;
            case FollowUpTaskAction.Wait:
                Task.Wait(note, Actor, Now);
                break;
            case FollowUpTaskAction.Complete:
                Task.Complete(note, Actor, Now);
                break;
            case FollowUpTaskAction.Reopen:
                Task.Reopen(note, Actor, Now);
                break;
            case FollowUpTaskAction.Cancel:
                Task.Cancel(note, Actor, Now);
                break;
            default:
                throw new InvalidOperationException($"Nobody can {Action} here.");
        }
    }

    private async Task<bool> LoadAsync(long id, string verb)
    {
        if (!TaskLooks.Verbs.TryGetValue(verb, out var action) || await Db.FindTaskAsync(id, Ct) is not { } task)
        {
            return false;
        }

        (Task, Action) = (task, action);
        return true;
    }

    public sealed class MoveForm
    {
        /// <summary>The reason or the result, whichever the verb asks for.</summary>
        public string? Note { get; set; }

        /// <summary>See <see cref="Recipient"/>.</summary>
        public string? To { get; set; }

        public DateOnly? DueOn { get; set; }
    }

    internal sealed class MoveFormValidator : AbstractValidator<MoveForm>
    {
        public MoveFormValidator(Texts t)
        {
            RuleFor(f => f.Note).UpTo(FollowUpTask.TextLimit, t);
        }
    }
}
