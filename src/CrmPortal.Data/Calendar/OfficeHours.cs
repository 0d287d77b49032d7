using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Calendar;

/// <summary>
/// CAL-01. The organisation's calendar as it is stored: the hours of each day of the week and the days that differ.
/// There is one row. It is changed here and used as a <see cref="BusinessCalendar"/>, which never changes.
/// </summary>
public sealed class OfficeHours : Aggregate
{
    /// <summary>Longest text of the hours of a day.</summary>
    public const int HoursLimit = 200;

    private readonly List<SpecialDay> _days = [];

    public string Monday { get; private set; } = "";

    public string Tuesday { get; private set; } = "";

    public string Wednesday { get; private set; } = "";

    public string Thursday { get; private set; } = "";

    public string Friday { get; private set; } = "";

    public string Saturday { get; private set; } = "";

    public string Sunday { get; private set; } = "";

    /// <summary>Days that differ from their day of the week.</summary>
    public IReadOnlyList<SpecialDay> Days => _days;

    /// <summary>CAL-02, CAL-19. The calendar of a new installation.</summary>
    public static OfficeHours Default()
    {
        var hours = new OfficeHours();
        hours.Write(WeeklyHours.Default);
        hours._days.AddRange(ChinaHolidays.All.Select(day => new SpecialDay(day)));
        return hours;
    }

    /// <summary>Hours of a day of the week in the form of <see cref="SlotText"/>.</summary>
    public string On(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };

    public BusinessCalendar Calendar(TimeZoneInfo zone) => new(zone, Week(), _days.Select(day => day.Exception()));

    /// <summary>New hours for the whole week.</summary>
    /// <exception cref="RuleViolation">CAL-08, CAL-30: the calendar would not do.</exception>
    public void Change(WeeklyHours week, TimeZoneInfo zone, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(week);
        RefuseUseless(week, _days.Select(day => day.Exception()), zone, now);
        Write(week);
    }

    /// <summary>Adds days that differ from their day of the week; a day that is known already is given the new content.</summary>
    /// <exception cref="RuleViolation">CAL-08, CAL-30: the calendar would not do.</exception>
    public void Add(IReadOnlyCollection<DayException> days, TimeZoneInfo zone, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(days);
        var dates = days.Select(day => day.Date).ToHashSet();
        RefuseUseless(Week(), [.. days, .. _days.Where(day => !dates.Contains(day.Date)).Select(day => day.Exception())], zone, now);
        foreach (var day in days)
        {
            if (_days.Find(known => known.Date == day.Date) is { } known)
            {
                known.Change(day);
            }
            else
            {
                _days.Add(new SpecialDay(day));
            }
        }
    }

    /// <summary>The rows to delete so that every date from <paramref name="first"/> to <paramref name="last"/> is an ordinary day of its week.</summary>
    /// <exception cref="RuleViolation">CAL-30: too little working time would be left.</exception>
    public IReadOnlyList<SpecialDay> FindRemovable(DateOnly first, DateOnly last, TimeZoneInfo zone, DateTime now)
    {
        RefuseUseless(Week(), _days.Where(day => !IsRemoved(day)).Select(day => day.Exception()), zone, now);
        return [.. _days.Where(IsRemoved)];

        bool IsRemoved(SpecialDay day) => day.Date >= first && day.Date <= last;
    }

    /// <summary>CAL-30. The longest deadline of a new installation must have an end.</summary>
    private static void RefuseUseless(WeeklyHours week, IEnumerable<DayException> days, TimeZoneInfo zone, DateTime now) =>
        new BusinessCalendar(zone, week, days).Add(now, WorkingTime.FromDays(15));

    private WeeklyHours Week() => new(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => SlotText.Read(On(day)).Slots));

    private void Write(WeeklyHours week)
    {
        Monday = SlotText.Of(week[DayOfWeek.Monday]);
        Tuesday = SlotText.Of(week[DayOfWeek.Tuesday]);
        Wednesday = SlotText.Of(week[DayOfWeek.Wednesday]);
        Thursday = SlotText.Of(week[DayOfWeek.Thursday]);
        Friday = SlotText.Of(week[DayOfWeek.Friday]);
        Saturday = SlotText.Of(week[DayOfWeek.Saturday]);
        Sunday = SlotText.Of(week[DayOfWeek.Sunday]);
    }
}
