using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

/// <summary>
/// To oneself where nobody is chosen, so that a button in a list or on the complaint takes it with one click;
/// to somebody else by a supervisor.
/// </summary>
public sealed class AssignModel(CrmDbContext db) : ComplaintPage<AssignForm>(db, ComplaintAction.Assign)
{
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public bool AssignsOthers => Actor.IsSupervisor;

    protected override async Task PrepareAsync() => Owners = await Assignees.OfAsync(Complaint, Db, Now, Ct);

    protected override async Task ActAsync()
    {
        var owner = Input.OwnerId is { } id ? await Assignees.FindAsync(Db, id, Now, Ct) : Actor;
        if (owner is null)
        {
            ModelState.AddModelError("Input.OwnerId", T["Form.NotAChoice"]);
            return;
        }

        Complaint.Ownership.Assign(owner, Input.Note, Actor, Now);
    }
}

public sealed class AssignForm
{
    /// <summary>Null is whoever sends the form.</summary>
    public long? OwnerId { get; set; }

    public string? Note { get; set; }
}

internal sealed class AssignFormValidator : AbstractValidator<AssignForm>
{
    public AssignFormValidator(Texts t) => RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
}
