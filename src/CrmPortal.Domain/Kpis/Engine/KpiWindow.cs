using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-07. The period a figure is asked for, and the clocks it is read from.</summary>
/// <param name="FromUtc">First instant of the period, inclusive.</param>
/// <param name="ToUtc">End of the period, exclusive.</param>
/// <param name="Now">The full minute of asking: what is undecided is undecided as of now.</param>
/// <param name="WorkingTimeBetween">Working time between two instants of the organisation's calendar.</param>
public sealed record KpiWindow(
    DateTime FromUtc,
    DateTime ToUtc,
    DateTime Now,
    Func<DateTime, DateTime, WorkingTime> WorkingTimeBetween)
{
    /// <summary>The end of the period, or now if that is earlier.</summary>
    public DateTime End => ToUtc < Now ? ToUtc : Now;

    /// <summary>The days of <paramref name="period"/> in the organisation's time zone.</summary>
    public static KpiWindow Of(
        Period period,
        TimeZoneInfo zone,
        DateTime now,
        Func<DateTime, DateTime, WorkingTime> workingTimeBetween)
    {
        var (from, to) = period.In(zone);
        return new KpiWindow(from, to, LocalTime.FullMinute(now), workingTimeBetween);
    }

    /// <summary>
    /// Every instant there is, before any deadline has passed: what a verdict says under it, it says under every period
    /// that holds its date, until the deadline it names.
    /// </summary>
    public static KpiWindow Always(Func<DateTime, DateTime, WorkingTime> workingTimeBetween) =>
        new(DateTime.MinValue, DateTime.MaxValue, DateTime.MinValue, workingTimeBetween);

    public bool Contains(DateTime? instant) => FromUtc <= instant && instant < ToUtc;

    /// <summary>Working time from <paramref name="start"/> to <paramref name="end"/>; zero where the end is not after the start.</summary>
    public TimeSpan Business(DateTime start, DateTime end) =>
        end <= start ? TimeSpan.Zero : WorkingTimeBetween(start, end).Span;

    /// <summary>Elapsed time from <paramref name="start"/> to <paramref name="end"/>; zero where the end is not after the start.</summary>
    public static TimeSpan Calendar(DateTime start, DateTime end) =>
        end <= start ? TimeSpan.Zero : end - start;
}
