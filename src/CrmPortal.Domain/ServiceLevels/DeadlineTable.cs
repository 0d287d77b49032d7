using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>The budgets of the internal clocks, in working time. Immutable.</summary>
public sealed class DeadlineTable
{
    private readonly Dictionary<(ClockKind, Priority), WorkingTime> _budgets = [];

    /// <summary>CLK-22. Exactly one budget, longer than zero, for every kind and priority.</summary>
    public DeadlineTable(IEnumerable<Deadline> deadlines)
    {
        foreach (var deadline in deadlines)
        {
            if (deadline.Budget == WorkingTime.Zero || !_budgets.TryAdd((deadline.Kind, deadline.Priority), deadline.Budget))
            {
                throw new RuleViolation(ServiceLevelRules.OneDeadlineEach, deadline.Kind, deadline.Priority);
            }
        }

        foreach (var (kind, priority) in All)
        {
            if (!_budgets.ContainsKey((kind, priority)))
            {
                throw new RuleViolation(ServiceLevelRules.OneDeadlineEach, kind, priority);
            }
        }
    }

    /// <summary>CLK-20. The budgets of a new installation.</summary>
    public static DeadlineTable Default { get; } = new(
    [
        .. Row(ClockKind.Acknowledge, WorkingTime.FromMinutes(30), WorkingTime.FromHours(1), WorkingTime.FromHours(4), WorkingTime.FromHours(8)),
        .. Row(ClockKind.FirstResponse, WorkingTime.FromHours(2), WorkingTime.FromHours(4), WorkingTime.FromHours(8), WorkingTime.FromHours(16)),
        .. Row(ClockKind.ProgressUpdate, WorkingTime.FromDays(2), WorkingTime.FromDays(3), WorkingTime.FromDays(5), WorkingTime.FromDays(5)),
        .. Row(ClockKind.Resolution, WorkingTime.FromDays(2), WorkingTime.FromDays(5), WorkingTime.FromDays(10), WorkingTime.FromDays(15)),
        .. Row(ClockKind.Revisit, WorkingTime.FromDays(3), WorkingTime.FromDays(3), WorkingTime.FromDays(3), WorkingTime.FromDays(3)),
    ]);

    /// <summary>Every budget, by kind and priority.</summary>
    public IEnumerable<Deadline> Deadlines => All.Select(cell => new Deadline(cell.Kind, cell.Priority, this[cell.Kind, cell.Priority]));

    private static IEnumerable<(ClockKind Kind, Priority Priority)> All =>
        from kind in Enum.GetValues<ClockKind>()
        from priority in Enum.GetValues<Priority>()
        select (kind, priority);

    public WorkingTime this[ClockKind kind, Priority priority] => _budgets[(kind, priority)];

    /// <summary>CLK-21. The budget for a customer of a tier.</summary>
    /// <param name="kind">What the clock waits for.</param>
    /// <param name="priority">Chooses the row.</param>
    /// <param name="tierFactor">From <see cref="TierFactor"/>; more than zero.</param>
    public WorkingTime Budget(ClockKind kind, Priority priority, decimal tierFactor = TierFactor.None)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tierFactor);
        return this[kind, priority].Times(tierFactor);
    }

    private static IEnumerable<Deadline> Row(ClockKind kind, params WorkingTime[] budgets) =>
        Enum.GetValues<Priority>().Zip(budgets, (priority, budget) => new Deadline(kind, priority, budget));
}
