using CrmPortal.Domain.Calendar;
namespace CrmPortal.Domain.ServiceLevels;

/// <summary>One stretch of working time on the way to a due time, either counted or paused.</summary>
/// <param name="Day">The day it begins on, in the calendar's zone.</param>
/// <param name="FromUtc">Inclusive.</param>
/// <param name="ToUtc">Exclusive.</param>
/// <param name="Paused">Working time that does not count.</param>
/// <param name="Total">Counted so far, this stretch included.</param>
public sealed record ConsumedSlot(DateOnly Day, DateTime FromUtc, DateTime ToUtc, bool Paused, WorkingTime Total)
{
    public WorkingTime Length => new(ToUtc - FromUtc);
}
