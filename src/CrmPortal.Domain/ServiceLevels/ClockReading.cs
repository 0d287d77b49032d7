using CrmPortal.Domain.Calendar;
namespace CrmPortal.Domain.ServiceLevels;

/// <summary>What a clock shows at an instant.</summary>
/// <param name="State">See CLK-27.</param>
/// <param name="Share">Time elapsed ÷ time allowed, not capped: 1 is all of it. Stops with the clock.</param>
/// <param name="DueUtc">Null while a pause keeps it open.</param>
public readonly record struct ClockReading(ClockState State, double Share, DateTime? DueUtc)
{
    /// <summary>From this share on a clock is due soon.</summary>
    public const double DueSoonShare = 0.75;

    /// <summary>CLK-27, CLK-28. An internal clock: working time, and it may be paused.</summary>
    /// <param name="calendar">The hours that count.</param>
    /// <param name="startUtc">Start of the clock.</param>
    /// <param name="budget">More than zero.</param>
    /// <param name="pauses">In any order; one that is open at the stop ends there.</param>
    /// <param name="stopUtc">When it happened what the clock waits for; null where it has not.</param>
    /// <param name="now">Not before the stop.</param>
    public static ClockReading Of(
        BusinessCalendar calendar, DateTime startUtc, WorkingTime budget, IReadOnlyList<Pause> pauses, DateTime? stopUtc, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(budget, WorkingTime.Zero);
        var due = stopUtc is { } stop ? calendar.Due(startUtc, budget, pauses, stop) : calendar.Due(startUtc, budget, pauses);
        var share = calendar.Elapsed(startUtc, stopUtc ?? now, pauses).Span / budget.Span;
        return new ClockReading(Judge(due, share, pauses.Any(pause => pause.Covers(now)), stopUtc, now), share, due);
    }

    /// <summary>CLK-27, CLK-28. A clock on which every moment counts and that is never paused, as a statutory one.</summary>
    public static ClockReading OfStatutory(DateTime receivedUtc, DateTime dueUtc, DateTime? stopUtc, DateTime now)
    {
        var share = Math.Max(0, ((stopUtc ?? now) - receivedUtc) / (dueUtc - receivedUtc));
        return new ClockReading(Judge(dueUtc, share, paused: false, stopUtc, now), share, dueUtc);
    }

    private static ClockState Judge(DateTime? due, double share, bool paused, DateTime? stop, DateTime now) =>
        stop is not null ? (stop <= due ? ClockState.Met : ClockState.MetLate)
        : now > due ? ClockState.Breached
        : paused ? ClockState.Paused
        : share >= DueSoonShare ? ClockState.DueSoon
        : ClockState.OnTrack;
}
