using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Intake;

/// <summary>The first assessment. Whoever may not assign anybody becomes the owner where there is none.</summary>
public sealed class AssessModel(CrmDbContext db) : ComplaintPage<AssessForm>(db, ComplaintAction.Assess)
{
    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    /// <summary>The one that holds for the type as it was told; null where there is none.</summary>
    public GuidelineVersion? Guideline { get; private set; }

    public bool AssignsOthers => Complaint.Allows(ComplaintAction.Assign, Actor) && Actor.IsSupervisor;

    protected override void Fill() => Input = AssessForm.From(Complaint);

    protected override async Task PrepareAsync()
    {
        Types = await ComplaintChoices.TypesAsync(Db, Ct);
        Owners = await Assignees.OfAsync(Complaint, Db, Now, Ct);
        Guideline = await Db.GuidelineForAsync(Complaint.TypeId, Complaint.SubtypeId, Ct);
    }

    protected override bool TellsOriginal => true;

    protected override AssessForm StoredForm()
    {
        var stored = AssessForm.From(Complaint);
        (stored.OwnerId, stored.Note) = (Input.OwnerId, Input.Note);
        return stored;
    }

    protected override string Reading(string field, string value) =>
        field is nameof(AssessForm.TypeId) ? Reading(Types, value) : value;

    protected override async Task ActAsync()
    {
        var chosen = await ComplaintChoices.FindTypeAsync(Db, Input.TypeId, Ct);
        var owner = Input.OwnerId is { } id ? await Assignees.FindAsync(Db, id, Now, Ct) : Complaint.OwnerId is null ? Actor : null;
        if (chosen is null)
        {
            ModelState.AddModelError("Input.TypeId", T["Form.NotAChoice"]);
        }

        if (Input.OwnerId is not null && owner is null)
        {
            ModelState.AddModelError("Input.OwnerId", T["Form.NotAChoice"]);
        }

        if (ModelState.IsValid)
        {
            var assessment = new Assessment(chosen!.Value.TypeId, chosen.Value.SubtypeId, Input.Severity!.Value, Input.Urgency!.Value)
            {
                RiskFlags = RiskChoices.Set(Input.RiskFlags),
                Regime = Input.Regime,
                Owner = owner,
                Note = Input.Note,
            };
            Complaint.Triage.Assess(assessment, Actor, Now, Clocks);
        }
    }
}

public sealed class AssessForm
{
    /// <summary>A type or a subtype.</summary>
    public long? TypeId { get; set; }

    public Domain.Complaints.Severity? Severity { get; set; }

    public Urgency? Urgency { get; set; }

    /// <summary>Null leaves the one there is.</summary>
    public Regime? Regime { get; set; }

    public List<Risks> RiskFlags { get; set; } = [];

    /// <summary>Null leaves the owner there is.</summary>
    public long? OwnerId { get; set; }

    public string? Note { get; set; }

    public static AssessForm From(Complaint complaint)
    {
        return new AssessForm
        {
            TypeId = complaint.SubtypeId ?? complaint.TypeId,
            Severity = complaint.Severity,
            Urgency = complaint.Urgency,
            Regime = complaint.Regime,
            RiskFlags = RiskChoices.Of(complaint.RiskFlags),
        };
    }
}

internal sealed class AssessFormValidator : AbstractValidator<AssessForm>
{
    public AssessFormValidator(Texts t)
    {
        RuleFor(f => f.TypeId).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Severity).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Urgency).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Regime).Must(regime => regime is null or Regime.ReportedBySource || ComplaintChoices.Regimes.Contains(regime.Value)).WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.RiskFlags).Must(flags => flags.TrueForAll(flag => Enum.IsDefined(flag))).WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
    }
}
