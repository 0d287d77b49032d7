namespace CrmPortal.Domain.Shared;

/// <summary>
/// Between wall-clock time of a zone and UTC, for every input: a time that a spring change skips is moved forward
/// by the gap, a time that an autumn change repeats is its first occurrence, and nothing leaves the range of a date.
/// </summary>
public static class LocalTime
{
    /// <summary>The first instant of <paramref name="day"/> in <paramref name="zone"/> (not always 00:00: some zones change at midnight).</summary>
    public static DateTime StartOfDay(DateOnly day, TimeZoneInfo zone) =>
        ToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The instant of a wall-clock time.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (local.Year is <= 1 or >= 9999)
        {
            return DateTime.SpecifyKind(local, DateTimeKind.Utc);
        }

        if (zone.IsInvalidTime(local))
        {
            var before = zone.GetUtcOffset(local.AddHours(-3));
            return DateTime.SpecifyKind(local - before, DateTimeKind.Utc);
        }

        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The wall-clock time of an instant.</summary>
    public static DateTime FromUtc(DateTime utc, TimeZoneInfo zone) =>
        utc.Year is <= 1 or >= 9999 ? utc : TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    /// <summary>The last full minute up to a time, UTC or local.</summary>
    public static DateTime FullMinute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>The day an instant falls on.</summary>
    public static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(FromUtc(utc, zone));
}
