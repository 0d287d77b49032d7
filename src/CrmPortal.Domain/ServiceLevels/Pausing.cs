using CrmPortal.Domain.Calendar;
namespace CrmPortal.Domain.ServiceLevels;

/// <summary>Working time and due times of a clock that stands still now and then.</summary>
public static class Pausing
{
    /// <summary>
    /// CLK-14. Working time in [<paramref name="startUtc"/>, <paramref name="stopUtc"/>) that is in no pause.
    /// Pauses may overlap and may lie outside working time; an open one lasts to the stop.
    /// </summary>
    public static WorkingTime Elapsed(
        this BusinessCalendar calendar, DateTime startUtc, DateTime stopUtc, IReadOnlyList<Pause> pauses)
    {
        var elapsed = calendar.Between(startUtc, stopUtc);
        foreach (var pause in Pause.InOrder(pauses))
        {
            var from = pause.FromUtc > startUtc ? pause.FromUtc : startUtc;
            var to = pause.ToUtc < stopUtc ? pause.ToUtc.Value : stopUtc;
            elapsed -= calendar.Between(from, to);
        }

        return elapsed;
    }

    /// <summary>
    /// CLK-15, CLK-16. The earliest instant at which <see cref="Elapsed"/> reaches the budget; null where an open pause
    /// begins before that: the clock stands still, and nobody knows for how long.
    /// </summary>
    /// <exception cref="Shared.RuleViolation">CAL-13.</exception>
    public static DateTime? Due(
        this BusinessCalendar calendar, DateTime startUtc, WorkingTime budget, IReadOnlyList<Pause> pauses)
    {
        var (from, left) = (startUtc, budget);
        foreach (var pause in Pause.InOrder(pauses))
        {
            var worked = calendar.Between(from, pause.FromUtc);
            if (left <= worked)
            {
                break;
            }

            if (pause.IsOpen)
            {
                return null;
            }

            left -= worked;
            from = pause.ToUtc > from ? pause.ToUtc.Value : from;
        }

        return calendar.Add(from, left);
    }

    /// <summary>
    /// CLK-16. The due time if every open pause ended at <paramref name="now"/>. While a pause lasts this is a forecast
    /// that moves on with the working time that passes; without an open pause it is the due time.
    /// </summary>
    /// <exception cref="Shared.RuleViolation">CAL-13.</exception>
    public static DateTime Due(
        this BusinessCalendar calendar, DateTime startUtc, WorkingTime budget, IReadOnlyList<Pause> pauses, DateTime now) =>
        calendar.Due(startUtc, budget, [.. pauses.Select(pause => pause.EndedBy(now))])!.Value;
}
