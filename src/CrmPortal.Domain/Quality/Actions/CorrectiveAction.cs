using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>
/// What is changed so that complaints of a kind do not come again: for many complaints, owned by one person, and checked
/// for its effect on the rate of such complaints. The rules are written down in docs/domain/quality.md.
/// </summary>
public sealed partial class CorrectiveAction : Aggregate
{
    public const int TitleLimit = 200;
    public const int TextLimit = 4000;

    private readonly List<LinkedComplaint> _complaints = [];
    private readonly List<EffectCheck> _checks = [];
    private readonly List<CorrectiveActionTransition> _history = [];

    private CorrectiveAction()
    {
    }

    public static RecordNumbers Numbers { get; } = new("CA");

    public string Number => Numbers.Of(Id);

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    public CorrectiveActionKind Kind { get; private set; }

    /// <summary>The root cause it removes; its rate is what the check compares.</summary>
    public long? CauseId { get; private set; }

    /// <summary>The complaint type or subtype it is about; compared where there is no cause.</summary>
    public long? TypeId { get; private set; }

    public long OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>The day by which it is to be implemented.</summary>
    public DateOnly DueOn { get; private set; }

    public CorrectiveActionStatus Status { get; private set; }

    /// <summary>1, and one more each time it is reopened.</summary>
    public int Round { get; private set; } = 1;

    public int TargetPercent { get; private set; }

    public int WindowWeeks { get; private set; }

    public int WashoutDays { get; private set; }

    /// <summary>Of this round; null until it is implemented.</summary>
    public DateTime? ImplementedAt { get; private set; }

    /// <summary>Who said that it is implemented.</summary>
    public long? ImplementedById { get; private set; }

    /// <summary>The day of the effect check; set with <see cref="ImplementedAt"/>.</summary>
    public DateOnly? CheckOn { get; private set; }

    /// <summary>The next day on which somebody has to do something: due, then check; null after the end.</summary>
    public DateOnly? NextOn { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public string CreatedByName { get; private set; } = "";

    /// <summary>The complaints it is for.</summary>
    public IReadOnlyList<LinkedComplaint> Complaints => _complaints;

    /// <summary>One measurement per round that was implemented, the oldest first.</summary>
    public IReadOnlyList<EffectCheck> Checks => _checks;

    /// <summary>Every step, the oldest first.</summary>
    public IReadOnlyList<CorrectiveActionTransition> History => _history;

    public EffectPlan Plan => new(TargetPercent, WindowWeeks, WashoutDays);

    /// <summary>LRN-09, LRN-10. Whether the transition table lets this person do this now.</summary>
    public bool Allows(CorrectiveActionStep step, Actor by) => WhyNot(step, by) is null;

    /// <summary>LRN-09, LRN-10, LRN-11. Why this person cannot do this now; null where they can.</summary>
    public RuleViolation? WhyNot(CorrectiveActionStep step, Actor by)
    {
        if (!CorrectiveActionLifecycle.Table.Permits(Status, step))
        {
            return new RuleViolation(CorrectiveActionRules.PossibleInThisStatus, step, Status);
        }

        var who = CorrectiveActionLifecycle.Table.Who(Status, step);
        return IsOneOf(who, by) ? null
            : who is CorrectiveActionPerformers.OtherSupervisor && IsOwnWork(by) ? new RuleViolation(CorrectiveActionRules.OthersConfirmTheEffect)
            : new RuleViolation(CorrectiveActionRules.AllowedToThisPerson, step);
    }

    private bool IsOneOf(CorrectiveActionPerformers who, Actor by) =>
        (who.HasFlag(CorrectiveActionPerformers.Supervisor) && by.IsSupervisor)
        || (who.HasFlag(CorrectiveActionPerformers.Owner) && by.WorksWithCustomers && OwnerId == by.UserId)
        || (who.HasFlag(CorrectiveActionPerformers.OtherSupervisor) && by.IsSupervisor && !IsOwnWork(by));

    private bool IsOwnWork(Actor by) => OwnerId == by.UserId || ImplementedById == by.UserId;

    private void Require(CorrectiveActionStep step, Actor by)
    {
        if (WhyNot(step, by) is { } refusal)
        {
            throw refusal;
        }
    }

    private void Move(CorrectiveActionStep step, CorrectiveActionStatus to, string? note, Actor by, DateTime now)
    {
        if (!CorrectiveActionLifecycle.Table.Leads(Status, step, to))
        {
            throw new RuleViolation(CorrectiveActionRules.PossibleInThisStatus, step, Status);
        }

        Status = to;
        NextOn = to switch
        {
            CorrectiveActionStatus.Draft or CorrectiveActionStatus.InProgress => DueOn,
            CorrectiveActionStatus.Implemented => CheckOn,
            _ => null,
        };
        _history.Add(new CorrectiveActionTransition(step, to, Round, note, by, now));
    }
}
