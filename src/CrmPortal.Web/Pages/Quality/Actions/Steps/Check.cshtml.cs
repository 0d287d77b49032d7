using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>The effect is judged: the figures propose, a supervisor who has no part in the action decides.</summary>
[Authorize(Policy = QualityModule.PlanActions)]
public sealed class CheckModel(CrmDbContext db) : ActionPage<CheckModel.CheckForm>(db, CorrectiveActionStep.Check)
{
    private const int DaysAhead = 30;

    /// <summary>Null where there is nothing to check, or no longer.</summary>
    public EffectView? View { get; private set; }

    public EffectVerdict? Proposed => View?.Effect?.Proposed(View.Check.TargetPercent);

    protected override void Fill() => Input.DueOn = LocalTime.DayOf(Now, Zone).AddDays(DaysAhead);

    protected override async Task PrepareAsync()
    {
        if (Stored.Status is not CorrectiveActionStatus.Implemented)
        {
            return;
        }

        var check = Stored.Checks[^1];
        View = EffectView.Of(check, await CountAsync(check.Plan.After(check.ImplementedAt)), await EffectSubject.OfAsync(Stored, Db, Ct), Zone);
        Input.Verdict ??= Proposed;
    }

    protected override async Task ActAsync()
    {
        // Where nothing was implemented there is nothing to count, and the action says so.
        var after = Stored.Checks is [.., var check] ? await CountAsync(check.Plan.After(check.ImplementedAt)) : new RepeatCount(0, 0, 0);
        Stored.Check(after, Input.Verdict!.Value, Input.Reason, Input.DueOn, Actor, Now, Zone);
    }

    public sealed class CheckForm
    {
        public EffectVerdict? Verdict { get; set; }

        public string? Reason { get; set; }

        public DateOnly? DueOn { get; set; }
    }

    internal sealed class CheckFormValidator : AbstractValidator<CheckForm>
    {
        public CheckFormValidator(Texts t)
        {
            RuleFor(f => f.Verdict).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
            RuleFor(f => f.Reason).UpTo(CorrectiveAction.TextLimit, t);
        }
    }
}
