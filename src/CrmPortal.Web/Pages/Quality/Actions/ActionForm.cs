using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>What is typed about an action.</summary>
public sealed class ActionForm
{
    public string Title { get; set; } = "";

    public string? Description { get; set; }

    public CorrectiveActionKind? Kind { get; set; }

    public long? CauseId { get; set; }

    public long? TypeId { get; set; }

    public long? OwnerId { get; set; }

    public DateOnly? DueOn { get; set; }

    public int? TargetPercent { get; set; } = EffectPlan.Default.TargetPercent;

    public int? WindowWeeks { get; set; } = EffectPlan.Default.WindowWeeks;

    public int? WashoutDays { get; set; } = EffectPlan.Default.WashoutDays;

    /// <summary>Numbers of complaints it is for, as they are typed; only where it is planned.</summary>
    public string? Complaints { get; set; }

    public static ActionForm From(CorrectiveAction action)
    {
        return new ActionForm
        {
            Title = action.Title,
            Description = action.Description,
            Kind = action.Kind,
            CauseId = action.CauseId,
            TypeId = action.TypeId,
            OwnerId = action.OwnerId,
            DueOn = action.DueOn,
            TargetPercent = action.TargetPercent,
            WindowWeeks = action.WindowWeeks,
            WashoutDays = action.WashoutDays,
        };
    }

    /// <summary>Of a form that has passed its validator.</summary>
    public CorrectiveActionContent Content(Actor owner) => new()
    {
        Title = Title,
        Description = Description,
        Kind = Kind!.Value,
        CauseId = CauseId,
        TypeId = TypeId,
        Owner = owner,
        DueOn = DueOn!.Value,
        Plan = new EffectPlan(TargetPercent!.Value, WindowWeeks!.Value, WashoutDays!.Value),
    };

    internal sealed class ActionFormValidator : AbstractValidator<ActionForm>
    {
        public ActionFormValidator(Texts t)
        {
            RuleFor(f => f.Title).Given(t["LRN-07"]).UpTo(CorrectiveAction.TitleLimit, t);
            RuleFor(f => f.Description).UpTo(CorrectiveAction.TextLimit, t);
            RuleFor(f => f.Kind).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
            RuleFor(f => f.CauseId).Must((form, _) => form.CauseId is not null || form.TypeId is not null).WithMessage(_ => t["LRN-08"]);
            RuleFor(f => f.OwnerId).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
            RuleFor(f => f.DueOn).NotNull().WithMessage(_ => t["Action.DueOn.Missing"]);
            RuleFor(f => f.TargetPercent).Must(value => value is >= 1 and <= 100).WithMessage(_ => t["Action.Between", 1, 100]);
            RuleFor(f => f.WindowWeeks).Must(value => value is >= 1 and <= EffectPlan.MostWeeks).WithMessage(_ => t["Action.Between", 1, EffectPlan.MostWeeks]);
            RuleFor(f => f.WashoutDays).Must(value => value is >= 0 and <= EffectPlan.MostWashoutDays).WithMessage(_ => t["Action.Between", 0, EffectPlan.MostWashoutDays]);
            RuleFor(f => f.Complaints).UpTo(ComplaintNumbers.TextLimit, t);
        }
    }
}
