using System.Diagnostics.CodeAnalysis;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Calendar;

/// <summary>One date that differs from its day of the week. Immutable.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "An exception to the week, the field's word for it.")]
public sealed record DayException
{
    /// <summary>CAL-08. A holiday has no hours; a workday has Monday's hours unless it is given its own.</summary>
    /// <param name="date">The day, in the calendar's zone.</param>
    /// <param name="kind">Holiday or workday.</param>
    /// <param name="name">The name people know the day by.</param>
    /// <param name="slots">Hours of a workday; null for the hours of Monday.</param>
    public DayException(DateOnly date, DayExceptionKind kind, string name, IReadOnlyList<TimeSlot>? slots = null)
    {
        if (slots is not null && (kind == DayExceptionKind.Holiday || slots.Count == 0))
        {
            throw new RuleViolation(CalendarRules.HoursFitTheKindOfDay, date);
        }

        Date = date;
        Kind = kind;
        Name = name;
        Slots = slots is null ? null : [.. slots.OrderBy(slot => slot.Start)];
        RefuseOverlaps();
    }

    public DateOnly Date { get; }

    public DayExceptionKind Kind { get; }

    public string Name { get; }

    /// <summary>In order; null on a holiday, and on a workday with the hours of Monday.</summary>
    public IReadOnlyList<TimeSlot>? Slots { get; }

    public static DayException Holiday(DateOnly date, string name) => new(date, DayExceptionKind.Holiday, name);

    public static DayException Workday(DateOnly date, string name, params TimeSlot[] slots) =>
        new(date, DayExceptionKind.Workday, name, slots.Length == 0 ? null : slots);

    private void RefuseOverlaps()
    {
        for (var i = 1; i < Slots?.Count; i++)
        {
            if (Slots[i - 1].Start.ToTimeSpan() + Slots[i - 1].Length > Slots[i].Start.ToTimeSpan())
            {
                throw new RuleViolation(CalendarRules.SlotsDoNotOverlap, Date);
            }
        }
    }
}
