using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>CLK-18. Why a due time is what it is: every stretch of working time from the start to it.</summary>
/// <param name="StartUtc">Start of the clock.</param>
/// <param name="Budget">The working time allowed.</param>
/// <param name="DueUtc">The due time; a forecast where <see cref="IsForecast"/>.</param>
/// <param name="IsForecast">CLK-16. A pause is still open; it is taken to end now.</param>
/// <param name="Slots">In order; those that are not paused add up to the budget.</param>
/// <param name="Exceptions">The holidays and make-up workdays met on the way, in order.</param>
public sealed record ClockExplanation(
    DateTime StartUtc,
    WorkingTime Budget,
    DateTime DueUtc,
    bool IsForecast,
    IReadOnlyList<ConsumedSlot> Slots,
    IReadOnlyList<DayException> Exceptions)
{
    /// <summary>CLK-33. The hours of the fast lane, where it decided; null where the ordinary deadline is the earlier one.</summary>
    public ClockBasis? FastLane { get; init; }

    /// <exception cref="RuleViolation">CAL-13.</exception>
    public static ClockExplanation Of(Allowance allowed, DateTime startUtc, IReadOnlyList<Pause> pauses, DateTime now) =>
        Of(allowed.Calendar, startUtc, allowed.Budget, pauses, now) with { FastLane = allowed.FastLane };

    /// <exception cref="RuleViolation">CAL-13.</exception>
    public static ClockExplanation Of(
        BusinessCalendar calendar, DateTime startUtc, WorkingTime budget, IReadOnlyList<Pause> pauses, DateTime now)
    {
        var due = calendar.Due(startUtc, budget, pauses, now);
        var inOrder = Pause.InOrder([.. pauses.Select(pause => pause.EndedBy(now))]);
        var total = WorkingTime.Zero;
        var slots = new List<ConsumedSlot>();
        foreach (var (slot, paused) in Cut(calendar.Slots(startUtc).TakeWhile(slot => slot.FromUtc < due), inOrder, due))
        {
            total += paused ? WorkingTime.Zero : slot.Length;
            slots.Add(new ConsumedSlot(LocalTime.DayOf(slot.FromUtc, calendar.Zone), slot.FromUtc, slot.ToUtc, paused, total));
        }

        var isForecast = calendar.Due(startUtc, budget, pauses) is null;
        return new ClockExplanation(startUtc, budget, due, isForecast, slots, [.. Met(calendar, startUtc, due)]);
    }

    /// <summary>The slots up to the due time, cut wherever a pause begins or ends.</summary>
    private static IEnumerable<(WorkingSlot Slot, bool Paused)> Cut(IEnumerable<WorkingSlot> slots, List<Pause> pauses, DateTime due)
    {
        var cuts = pauses.SelectMany(pause => new[] { pause.FromUtc, pause.ToUtc!.Value }).ToList();
        foreach (var slot in slots)
        {
            var from = slot.FromUtc;
            var end = slot.ToUtc < due ? slot.ToUtc : due;
            foreach (var to in cuts.Where(cut => cut > slot.FromUtc && cut < end).Append(end))
            {
                yield return (new WorkingSlot(from, to), pauses.Exists(pause => pause.Covers(from)));
                from = to;
            }
        }
    }

    private static IEnumerable<DayException> Met(BusinessCalendar calendar, DateTime startUtc, DateTime due)
    {
        var last = LocalTime.DayOf(due, calendar.Zone);
        for (var day = LocalTime.DayOf(startUtc, calendar.Zone); day <= last; day = day.AddDays(1))
        {
            if (calendar.ExceptionOn(day) is { } exception)
            {
                yield return exception;
            }
        }
    }
}
