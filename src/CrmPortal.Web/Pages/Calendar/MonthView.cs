using CrmPortal.Domain.Calendar;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>A month of the year grid.</summary>
/// <param name="Calendar">Says what each day is.</param>
/// <param name="First">First day of the month.</param>
public sealed record MonthView(BusinessCalendar Calendar, DateOnly First)
{
    /// <summary>Weeks from Monday on; null for days of the months beside it.</summary>
    public IEnumerable<DateOnly?[]> Weeks()
    {
        // Monday is the first day of a week in both languages.
        var before = ((int)First.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(First.Year, First.Month);
        for (var start = -before; start < days; start += 7)
        {
            yield return [.. Enumerable.Range(start, 7).Select(i => i >= 0 && i < days ? First.AddDays(i) : (DateOnly?)null)];
        }
    }
}
