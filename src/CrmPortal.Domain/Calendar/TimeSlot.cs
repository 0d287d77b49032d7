using System.Globalization;

namespace CrmPortal.Domain.Calendar;

/// <summary>
/// A half-open stretch of wall-clock time that starts on one day; an end at or before the start runs into the next day,
/// so no slot is empty and none is longer than 24 hours.
/// </summary>
/// <param name="Start">First working moment.</param>
/// <param name="End">First moment after; <c>00:00</c> is the end of the day.</param>
public readonly record struct TimeSlot(TimeOnly Start, TimeOnly End)
{
    /// <summary>The whole day, from midnight to midnight.</summary>
    public static TimeSlot WholeDay => new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>Length on the wall clock: more than zero, at most 24 hours.</summary>
    public TimeSpan Length => End > Start ? End - Start : TimeSpan.FromDays(1) - (Start - End);

    /// <summary>The slot between two wall-clock times, e.g. <c>Of("22:00", "06:00")</c>, written the same in every culture.</summary>
    public static TimeSlot Of(string start, string end) => new(Time(start), Time(end));

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
