using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Calendar;

/// <summary>The rules a calendar can refuse by; written down in docs/domain/calendar.md.</summary>
public static class CalendarRules
{
    /// <summary>Argument: the day of the week, or the date, of the slot that starts inside another.</summary>
    public static readonly Rule SlotsDoNotOverlap = new("CAL-05");

    /// <summary>Argument: the date.</summary>
    public static readonly Rule OneExceptionPerDay = new("CAL-07");

    /// <summary>Argument: the date.</summary>
    public static readonly Rule HoursFitTheKindOfDay = new("CAL-08");

    /// <summary>Argument: the day from which no end was found.</summary>
    public static readonly Rule EndsWithinTenYears = new("CAL-13");
}
