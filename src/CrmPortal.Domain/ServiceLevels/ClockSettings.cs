using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>What the due times of a complaint are worked out with.</summary>
/// <param name="Calendar">The organisation's working hours.</param>
/// <param name="Deadlines">Budgets by kind of clock and priority.</param>
/// <param name="TierFactor">From <see cref="ServiceLevels.TierFactor"/>, for the customer's tier at the time of the command.</param>
public sealed record ClockSettings(BusinessCalendar Calendar, DeadlineTable Deadlines, decimal TierFactor = ServiceLevels.TierFactor.None)
{
    /// <summary>CLK-31. Budgets of complaints on the fast lane.</summary>
    public FastLaneTable FastLane { get; init; } = FastLaneTable.Default;

    /// <summary>CLK-33. What a clock allows; of several the one that ends first holds.</summary>
    internal IEnumerable<Allowance> Allowances(ClockKind kind, Priority priority, bool fastLane)
    {
        yield return new Allowance(Calendar, Deadlines.Budget(kind, priority, TierFactor));
        if (fastLane)
        {
            var (_, budget, basis) = FastLane[kind];
            yield return new Allowance(Calendar.On(basis), budget, basis);
        }
    }
}
