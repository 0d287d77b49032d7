using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>Instants at which people work, all of them in the past.</summary>
internal sealed class OfficeTime(BusinessCalendar calendar, DateTime now)
{
    public DateTime Now { get; } = now;

    public BusinessCalendar Calendar { get; } = calendar;

    public TimeZoneInfo Zone => Calendar.Zone;

    public DateOnly DayOf(DateTime at) => LocalTime.DayOf(at, Zone);

    public DateTime After(DateTime from, double workingMinutes) =>
        Calendar.Add(from, WorkingTime.FromMinutes(Math.Max(1, workingMinutes)));

    /// <summary>The working instant from which so many working minutes pass until <paramref name="until"/>.</summary>
    public DateTime Before(DateTime until, double workingMinutes)
    {
        // A working day is never further apart than a long holiday.
        var early = until.AddDays(-20 - (workingMinutes / WorkingTime.MinutesPerDay * 3));
        var spare = Calendar.Between(early, until).TotalMinutes - workingMinutes;
        return LocalTime.FullMinute(After(early, spare));
    }

    /// <summary>Any working minute of [<paramref name="from"/>, <paramref name="to"/>), each as likely as the next.</summary>
    public DateTime Within(DateTime from, DateTime to, Chance chance)
    {
        var at = LocalTime.FullMinute(After(from, chance.Share() * Calendar.Between(from, to).TotalMinutes));
        return at < from ? from : at;
    }

    /// <summary>The first minutes of the working days between two instants, both excluded.</summary>
    public IEnumerable<DateTime> Mornings(DateTime from, DateTime to)
    {
        for (var day = DayOf(from); day <= DayOf(to); day = day.AddDays(1))
        {
            var morning = LocalTime.ToUtc(day.ToDateTime(new TimeOnly(9, 5)), Zone);
            if (morning > from && morning < to && Calendar.IsWorkingDay(day))
            {
                yield return morning;
            }
        }
    }
}
