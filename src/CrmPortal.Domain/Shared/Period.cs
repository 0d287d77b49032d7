namespace CrmPortal.Domain.Shared;

/// <summary>Days from <paramref name="From"/> (inclusive) to <paramref name="To"/> (exclusive), in the organisation's time zone.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>Number of days; zero or less where <see cref="To"/> is not after <see cref="From"/>.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    public bool IsEmpty => Days <= 0;

    /// <summary>The calendar month that <paramref name="day"/> is in.</summary>
    public static Period MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new Period(first, first.AddMonths(1));
    }

    /// <summary>The instants of the period: from the first moment of the first day up to, not including, the end.</summary>
    public (DateTime FromUtc, DateTime ToUtc) In(TimeZoneInfo zone) =>
        (LocalTime.StartOfDay(From, zone), LocalTime.StartOfDay(To, zone));
}
