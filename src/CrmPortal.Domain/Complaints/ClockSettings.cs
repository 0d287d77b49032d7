using CrmPortal.Domain.Calendar;

namespace CrmPortal.Domain.Complaints;

/// <summary>What the due times of a complaint are worked out with.</summary>
/// <param name="Calendar">The organisation's working hours.</param>
/// <param name="Deadlines">Budgets by kind of clock and priority.</param>
/// <param name="TierFactor">From <see cref="Calendar.TierFactor"/>, for the customer's tier at the time of the command.</param>
public sealed record ClockSettings(BusinessCalendar Calendar, DeadlineTable Deadlines, decimal TierFactor = Domain.Calendar.TierFactor.None)
{
    internal WorkingTime Budget(ClockKind kind, Shared.Priority priority) => Deadlines.Budget(kind, priority, TierFactor);
}
