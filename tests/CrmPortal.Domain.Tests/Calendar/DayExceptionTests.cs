using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Calendar;

public sealed class DayExceptionTests
{
    private static readonly DateOnly Saturday = At.Day("2026-03-07");

    [Fact]
    [Trait("Rule", "CAL-07")]
    public void A_second_exception_for_a_date_is_refused()
    {
        DayException[] twice = [DayException.Holiday(Saturday, "Holiday"), DayException.Workday(Saturday, "Make-up")];

        var refused = Assert.Throws<RuleViolation>(() => new BusinessCalendar(At.China, WeeklyHours.Default, twice));

        Assert.Equal(CalendarRules.OneExceptionPerDay, refused.Rule);
        Assert.Equal([Saturday], refused.Arguments);
    }

    [Fact]
    [Trait("Rule", "CAL-08")]
    public void A_holiday_with_hours_and_a_workday_without_are_refused()
    {
        var holiday = Assert.Throws<RuleViolation>(
            () => new DayException(Saturday, DayExceptionKind.Holiday, "Holiday", [TimeSlot.Of("09:00", "12:00")]));
        var workday = Assert.Throws<RuleViolation>(() => new DayException(Saturday, DayExceptionKind.Workday, "Make-up", []));
        var noMonday = Assert.Throws<RuleViolation>(
            () => new BusinessCalendar(At.China, WeeklyHours.On([DayOfWeek.Tuesday], TimeSlot.WholeDay), [DayException.Workday(Saturday, "Make-up")]));

        Assert.All([holiday, workday, noMonday], refused => Assert.Equal(CalendarRules.HoursFitTheKindOfDay, refused.Rule));
    }

    [Fact]
    [Trait("Rule", "CAL-08")]
    public void A_workday_has_its_own_hours_or_those_of_Monday()
    {
        var (from, to) = (At.Shanghai("2026-03-07"), At.Shanghai("2026-03-08"));
        var mondays = new BusinessCalendar(At.China, WeeklyHours.Default, [DayException.Workday(Saturday, "Make-up")]);
        var own = new BusinessCalendar(At.China, WeeklyHours.Default, [DayException.Workday(Saturday, "Make-up", TimeSlot.Of("10:00", "12:30"))]);

        Assert.Equal(At.Hours(8), mondays.Between(from, to));
        Assert.Equal(At.Hours(2.5), own.Between(from, to));
        Assert.Equal(WorkingTime.Zero, new BusinessCalendar(At.China, WeeklyHours.Default, []).Between(from, to));
    }

    [Theory]
    [Trait("Rule", "CAL-19")]
    [InlineData(2025, "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08", "01-26 02-08 04-27 09-28 10-11")]
    [InlineData(2026, "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07", "01-04 02-14 02-28 05-09 09-20 10-10")]
    public void China_works_on_exactly_the_weekdays_and_weekends_of_the_notice(int year, string weekdaysOff, string weekendsOn)
    {
        var differing = Enumerable.Range(0, 365).Select(i => new DateOnly(year, 1, 1).AddDays(i))
            .ToLookup(day => (Works: At.Office.IsWorkingDay(day), Weekend: day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

        Assert.Equal(weekdaysOff, Dates(differing[(false, false)]));
        Assert.Equal(weekendsOn, Dates(differing[(true, true)]));
    }

    [Fact]
    [Trait("Rule", "CAL-19")]
    public void The_whole_of_a_holiday_is_named_weekends_included()
    {
        Assert.Equal((28, 5), Count(ChinaHolidays.Year2025));
        Assert.Equal((33, 6), Count(ChinaHolidays.Year2026));
        Assert.Equal("国庆节 National Day", At.Office.ExceptionOn(At.Day("2026-10-03"))?.Name);
        Assert.Null(At.Office.ExceptionOn(At.Day("2026-10-08")));
    }

    private static (int Holidays, int Workdays) Count(IReadOnlyList<DayException> days) =>
        (days.Count(day => day.Kind == DayExceptionKind.Holiday), days.Count(day => day.Kind == DayExceptionKind.Workday));

    private static string Dates(IEnumerable<DateOnly> days) =>
        string.Join(' ', days.Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
