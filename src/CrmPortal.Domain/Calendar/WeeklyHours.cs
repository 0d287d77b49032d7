using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Calendar;

/// <summary>
/// The working hours of an ordinary week: any number of slots a day. A lunch break is the gap between two slots,
/// a night shift belongs to the day it starts on. Immutable.
/// </summary>
public sealed class WeeklyHours
{
    private static readonly DayOfWeek[] Week = Enum.GetValues<DayOfWeek>();

    private readonly TimeSlot[][] _slots;

    /// <summary>CAL-05. Slots that overlap, a night shift into the next day included, are refused; slots may touch.</summary>
    /// <param name="slots">Slots in any order; a day that is missing has no working hours.</param>
    public WeeklyHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<TimeSlot>> slots)
    {
        _slots = [.. Week.Select(day => slots.TryGetValue(day, out var own) ? own.OrderBy(slot => slot.Start).ToArray() : [])];
        RefuseOverlaps();
    }

    /// <summary>CAL-02. Monday to Friday, 09:00–12:00 and 13:00–18:00.</summary>
    public static WeeklyHours Default { get; } =
        On(Week[1..6], TimeSlot.Of("09:00", "12:00"), TimeSlot.Of("13:00", "18:00"));

    /// <summary>Every day from midnight to midnight.</summary>
    public static WeeklyHours RoundTheClock { get; } = On(Week, TimeSlot.WholeDay);

    /// <summary>The slots that start on a day of the week, in order; empty where nobody works.</summary>
    public IReadOnlyList<TimeSlot> this[DayOfWeek day] => _slots[(int)day];

    /// <summary>The same slots on each of the given days.</summary>
    public static WeeklyHours On(IEnumerable<DayOfWeek> days, params TimeSlot[] slots) =>
        new(days.Distinct().ToDictionary(day => day, _ => (IReadOnlyList<TimeSlot>)slots));

    private void RefuseOverlaps()
    {
        var inOrder = Week
            .SelectMany(day => _slots[(int)day].Select(slot => (Day: day, Start: TimeSpan.FromDays((int)day) + slot.Start.ToTimeSpan(), slot.Length)))
            .ToList();
        for (var i = 0; i < inOrder.Count; i++)
        {
            var slot = inOrder[i];
            var next = inOrder[(i + 1) % inOrder.Count];
            var nextStart = i + 1 < inOrder.Count ? next.Start : next.Start + TimeSpan.FromDays(7);
            if (slot.Start + slot.Length > nextStart)
            {
                throw new RuleViolation(CalendarRules.SlotsDoNotOverlap, next.Day);
            }
        }
    }
}
