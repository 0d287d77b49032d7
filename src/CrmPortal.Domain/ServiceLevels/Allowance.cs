using CrmPortal.Domain.Calendar;
namespace CrmPortal.Domain.ServiceLevels;

/// <summary>A time that a clock allows, and the hours in which it is counted.</summary>
/// <param name="Calendar">The hours that count.</param>
/// <param name="Budget">More than zero.</param>
/// <param name="FastLane">The hours by their name, where the fast lane allows it; null for an ordinary deadline.</param>
public sealed record Allowance(BusinessCalendar Calendar, WorkingTime Budget, ClockBasis? FastLane = null)
{
    /// <summary>
    /// The time that ends at a due time of which nothing else is known any more, in office hours where they lead to it,
    /// else around the clock.
    /// </summary>
    /// <param name="dueUtc">After the start, and in no pause.</param>
    /// <param name="startUtc">Start of the clock.</param>
    /// <param name="pauses">None of them open.</param>
    /// <param name="office">The organisation's working hours.</param>
    public static Allowance EndingAt(DateTime dueUtc, DateTime startUtc, IReadOnlyList<Pause> pauses, BusinessCalendar office)
    {
        var worked = new Allowance(office, office.Elapsed(startUtc, dueUtc, pauses));
        return worked.Due(startUtc, pauses) == dueUtc
            ? worked
            : new Allowance(office.Always, office.Always.Elapsed(startUtc, dueUtc, pauses));
    }

    /// <summary>CLK-15, CLK-16. Null where an open pause keeps it open.</summary>
    public DateTime? Due(DateTime startUtc, IReadOnlyList<Pause> pauses) => Calendar.Due(startUtc, Budget, pauses);

    /// <summary>CLK-16. The due time if every open pause ended now.</summary>
    public DateTime Due(DateTime startUtc, IReadOnlyList<Pause> pauses, DateTime now) => Calendar.Due(startUtc, Budget, pauses, now);

    /// <summary>CLK-27, CLK-28.</summary>
    public ClockReading Read(DateTime startUtc, IReadOnlyList<Pause> pauses, DateTime? stopUtc, DateTime now) =>
        ClockReading.Of(Calendar, startUtc, Budget, pauses, stopUtc, now);
}
