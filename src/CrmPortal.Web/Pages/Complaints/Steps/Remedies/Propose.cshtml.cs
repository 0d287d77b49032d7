using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

/// <summary>One line of what is to be done for the complainant.</summary>
public sealed class ProposeModel(CrmDbContext db, WorkingCalendar working) : ComplaintPage<ProposeForm>(db, ComplaintAction.Propose)
{
    /// <summary>Up to which amount no approval is needed.</summary>
    public Money Limit { get; private set; }

    /// <summary>The one that holds for the type; null where there is none.</summary>
    public GuidelineVersion? Guideline { get; private set; }

    protected override async Task PrepareAsync()
    {
        Guideline = await GuidelineAsync();
        var limits = await LimitsAsync();
        Limit = new Money(limits.Of(Actor), limits.Currency);
    }

    protected override async Task ActAsync()
    {
        var proposal = new RemedyProposal(Input.Type!.Value, Input.Description!, Input.Amount, Input.DueOn) { DeviationReason = Input.DeviationReason };
        Complaint.Remedies.Propose(proposal, await LimitsAsync(), Actor, Now, await GuidelineAsync());
    }

    private Task<GuidelineVersion?> GuidelineAsync() => Db.GuidelineForAsync(Complaint.TypeId, Complaint.SubtypeId, Ct);

    private async Task<RemedyLimits> LimitsAsync() => (await working.ReadAsync(Db, Ct)).Limits;
}

public sealed class ProposeForm
{
    public RemedyType? Type { get; set; }

    public string? Description { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>Needed where it stands outside the guideline.</summary>
    public string? DeviationReason { get; set; }
}

internal sealed class ProposeFormValidator : AbstractValidator<ProposeForm>
{
    private const decimal HighestAmount = 9_999_999_999m;

    public ProposeFormValidator(Texts t)
    {
        RuleFor(f => f.Type).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Description!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.DeviationReason).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Amount).Must(amount => amount is null || (amount <= HighestAmount && decimal.Round(amount.Value, 2) == amount))
            .WithMessage(_ => t["Complaint.Amount.Unusual"]);
    }
}
