using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>What was planned is done: the rate before is kept, and the day of the check is set.</summary>
public sealed class ImplementModel(CrmDbContext db) : ActionPage<ImplementModel.ImplementForm>(db, CorrectiveActionStep.Implement)
{
    public DateOnly Earliest => Stored.EarliestCheck(Now, Zone);

    /// <summary>What will be kept; only for those who may see it.</summary>
    public RepeatCount? Before { get; private set; }

    protected override void Fill() => Input.CheckOn = Earliest;

    protected override async Task PrepareAsync() =>
        Before = Actor.IsSupervisor ? await CountAsync(Stored.Plan.Before(Now)) : null;

    protected override async Task ActAsync() =>
        Stored.Implement(Input.Note, Input.CheckOn!.Value, await CountAsync(Stored.Plan.Before(Now)), Actor, Now, Zone);

    public sealed class ImplementForm
    {
        public string? Note { get; set; }

        public DateOnly? CheckOn { get; set; }
    }

    internal sealed class ImplementFormValidator : AbstractValidator<ImplementForm>
    {
        public ImplementFormValidator(Texts t)
        {
            RuleFor(f => f.Note).UpTo(CorrectiveAction.TextLimit, t);
            RuleFor(f => f.CheckOn).NotNull().WithMessage(_ => t["Action.CheckOn.Missing"]);
        }
    }
}
