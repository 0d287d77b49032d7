using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>
/// CLK-31. What the clocks of the fast lane 绿色通道 allow: one budget per kind, whatever the priority and the tier, each
/// counted in hours of its own. Immutable.
/// </summary>
public sealed class FastLaneTable
{
    private readonly Dictionary<ClockKind, FastLaneDeadline> _deadlines = [];

    /// <summary>CLK-31. Exactly one budget, longer than zero, for every kind.</summary>
    public FastLaneTable(IEnumerable<FastLaneDeadline> deadlines)
    {
        foreach (var deadline in deadlines)
        {
            if (deadline.Budget == WorkingTime.Zero || !_deadlines.TryAdd(deadline.Kind, deadline))
            {
                throw new RuleViolation(ServiceLevelRules.OneFastLaneDeadlineEach, deadline.Kind);
            }
        }

        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            if (!_deadlines.ContainsKey(kind))
            {
                throw new RuleViolation(ServiceLevelRules.OneFastLaneDeadlineEach, kind);
            }
        }
    }

    /// <summary>CLK-31. The fast lane of a new installation.</summary>
    public static FastLaneTable Default { get; } = new(
    [
        new(ClockKind.Acknowledge, WorkingTime.FromMinutes(15), ClockBasis.RoundTheClock),
        new(ClockKind.FirstResponse, WorkingTime.FromHours(1), ClockBasis.RoundTheClock),
        new(ClockKind.ProgressUpdate, WorkingTime.FromDays(1), ClockBasis.OfficeHours),
        new(ClockKind.Resolution, WorkingTime.FromDays(1), ClockBasis.OfficeHours),
        new(ClockKind.Revisit, WorkingTime.FromDays(1), ClockBasis.OfficeHours),
    ]);

    /// <summary>Every budget, in the order of <see cref="ClockKind"/>.</summary>
    public IEnumerable<FastLaneDeadline> Deadlines => Enum.GetValues<ClockKind>().Select(kind => this[kind]);

    public FastLaneDeadline this[ClockKind kind] => _deadlines[kind];
}
