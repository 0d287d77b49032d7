namespace CrmPortal.Domain.Calendar;

/// <summary>A half-open stretch of wall-clock time within one day; an end at or before the start runs into the next day.</summary>
/// <param name="Start">First working moment.</param>
/// <param name="End">First moment after; <c>00:00</c> is the end of the day.</param>
public readonly record struct TimeSlot(TimeOnly Start, TimeOnly End);
