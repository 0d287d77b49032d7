using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Users;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

/// <summary>To another team's queue; whoever sends it there may not see it any more.</summary>
public sealed class RouteModel(CrmDbContext db) : ComplaintPage<RouteForm>(db, ComplaintAction.Route)
{
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    protected override string Destination =>
        Complaint.TeamId is null || Complaint.TeamId == Actor.TeamId || Complaint.Ownership.IsOwner(Actor) ? base.Destination : "/complaints";

    protected override void Fill() => Input.TeamId = Complaint.TeamId;

    protected override async Task PrepareAsync() => Teams = await People.TeamsAsync(Db, Ct);

    protected override async Task ActAsync()
    {
        if (Input.TeamId is { } team && !await Db.Teams.AnyAsync(t => t.Id == team && t.RetiredAt == null, Ct))
        {
            ModelState.AddModelError("Input.TeamId", T["Form.NotAChoice"]);
            return;
        }

        Complaint.Ownership.Route(Input.TeamId, Input.Reason!, Actor, Now);
    }
}

public sealed class RouteForm
{
    /// <summary>Null is everyone's queue.</summary>
    public long? TeamId { get; set; }

    public string? Reason { get; set; }
}

internal sealed class RouteFormValidator : AbstractValidator<RouteForm>
{
    public RouteFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
}
