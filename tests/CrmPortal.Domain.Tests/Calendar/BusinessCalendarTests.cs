using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Calendar;

public sealed class BusinessCalendarTests
{
    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly BusinessCalendar Nights =
        new(At.China, WeeklyHours.On(Weekdays, TimeSlot.Of("22:00", "06:00")), ChinaHolidays.All);

    [Theory]
    [Trait("Rule", "CAL-01")]
    [InlineData("lunch break", "2026-03-02 11:30", 120, "2026-03-02 14:30")]
    [InlineData("outside hours", "2026-03-07 20:00", 30, "2026-03-09 09:30")]
    [InlineData("weekend", "2026-03-06 17:00", 240, "2026-03-09 12:00")]
    [InlineData("end of a slot", "2026-03-02 09:00", 480, "2026-03-02 18:00")]
    [InlineData("holiday", "2026-09-30 17:00", 480, "2026-10-08 17:00")]
    [InlineData("make-up workday", "2026-05-08 17:00", 480, "2026-05-09 17:00")]
    [InlineData("Spring Festival", "2026-02-13 17:00", 2400, "2026-02-27 17:00")]
    public void The_worked_examples_come_out(string example, string start, double minutes, string due)
    {
        var found = At.Office.Add(At.Shanghai(start), At.Minutes(minutes));

        Assert.True(found == At.Shanghai(due), $"{example}: {found:O}");
        Assert.Equal(At.Minutes(minutes), At.Office.Between(At.Shanghai(start), found));
        Assert.Equal(DateTimeKind.Utc, found.Kind);
    }

    [Theory]
    [Trait("Rule", "CAL-06")]
    [InlineData("2026-03-02 23:00", 8, "2026-03-03 23:00")]
    [InlineData("2026-09-30 22:00", 8, "2026-10-01 06:00")]
    public void A_night_shift_runs_over_midnight_and_into_a_holiday(string start, double hours, string due)
    {
        var found = Nights.Add(At.Shanghai(start), At.Hours(hours));

        Assert.Equal(At.Shanghai(due), found);
    }

    [Fact]
    [Trait("Rule", "CAL-06")]
    public void A_night_shift_over_new_year_is_known_from_either_side_of_it()
    {
        var nights = At.EveryDay(At.China, "22:00", "06:00");

        Assert.Equal(At.Hours(5), nights.Between(At.Shanghai("2027-01-01 01:00"), At.Shanghai("2027-01-01 12:00")));
        Assert.Equal(At.Shanghai("2027-01-01 06:00"), nights.Slots(At.Shanghai("2027-01-01 01:00")).First().ToUtc);
    }

    [Fact]
    [Trait("Rule", "CAL-06")]
    public void Time_covered_by_a_night_shift_and_by_an_exception_counts_once()
    {
        var calendar = new BusinessCalendar(
            At.China,
            WeeklyHours.On([DayOfWeek.Friday], TimeSlot.Of("22:00", "06:00")),
            [DayException.Workday(At.Day("2026-03-07"), "Inventory", TimeSlot.Of("04:00", "05:00"), TimeSlot.Of("05:00", "08:00"))]);

        var worked = calendar.Between(At.Shanghai("2026-03-06 12:00"), At.Shanghai("2026-03-08 12:00"));

        Assert.Equal(At.Hours(10), worked);
    }

    [Fact]
    [Trait("Rule", "CAL-06")]
    public void Time_covered_twice_on_the_first_of_January_counts_once()
    {
        var calendar = new BusinessCalendar(
            At.China,
            WeeklyHours.On([DayOfWeek.Thursday], TimeSlot.Of("22:00", "06:00")),
            [DayException.Workday(At.Day("2027-01-01"), "Inventory", TimeSlot.Of("04:00", "08:00"))]);

        var worked = calendar.Between(At.Shanghai("2026-12-31 12:00"), At.Shanghai("2027-01-01 12:00"));

        Assert.Equal(At.Hours(10), worked);
    }

    [Fact]
    [Trait("Rule", "CAL-03")]
    public void A_business_day_is_480_minutes_on_a_day_with_shorter_hours_too()
    {
        var calendar = new BusinessCalendar(
            At.China, WeeklyHours.Default, [DayException.Workday(At.Day("2026-03-02"), "Half day", TimeSlot.Of("09:00", "12:00"))]);

        var due = calendar.Add(At.Shanghai("2026-03-02 09:00"), At.Days(1));

        Assert.Equal(At.Shanghai("2026-03-03 15:00"), due);
    }

    [Fact]
    [Trait("Rule", "CAL-04")]
    public void Working_time_is_zero_where_the_end_is_not_after_the_start()
    {
        var monday = At.Shanghai("2026-03-02 10:00");

        Assert.Equal(WorkingTime.Zero, At.Office.Between(monday, monday));
        Assert.Equal(WorkingTime.Zero, At.Office.Between(monday.AddHours(1), monday));
        Assert.Equal(At.Minutes(1), At.Office.Between(monday, monday.AddMinutes(1)));
    }

    [Fact]
    [Trait("Rule", "CAL-10")]
    public void A_clock_that_starts_outside_hours_counts_from_the_next_slot()
    {
        var inLunchBreak = At.Shanghai("2026-03-02 12:20");

        Assert.Equal(At.Shanghai("2026-03-02 13:00").AddTicks(1), At.Office.Add(inLunchBreak, new WorkingTime(TimeSpan.FromTicks(1))));
        Assert.Equal(At.Shanghai("2026-03-02 13:00"), At.Office.Slots(inLunchBreak).First().FromUtc);
    }

    [Theory]
    [Trait("Rule", "CAL-11")]
    [InlineData("2026-03-02 10:00")]
    [InlineData("2026-03-07 20:00")]
    public void A_budget_of_zero_is_due_at_the_start(string start)
    {
        var due = At.Office.Add(At.Shanghai(start), WorkingTime.Zero);

        Assert.Equal(At.Shanghai(start), due);
    }

    [Fact]
    [Trait("Rule", "CAL-09")]
    public void Business_days_skip_weekends_and_holidays_and_count_make_up_workdays()
    {
        Assert.Equal(At.Day("2026-03-09"), At.Office.AddBusinessDays(At.Day("2026-03-06"), 1));
        Assert.Equal(At.Day("2026-10-08"), At.Office.AddBusinessDays(At.Day("2026-09-30"), 1));
        Assert.Equal(At.Day("2026-05-09"), At.Office.AddBusinessDays(At.Day("2026-05-08"), 1));
        Assert.Equal(At.Day("2026-09-30"), At.Office.AddBusinessDays(At.Day("2026-10-08"), -1));
        Assert.Equal(At.Day("2026-03-07"), At.Office.AddBusinessDays(At.Day("2026-03-07"), 0));
        Assert.True(At.Office.IsWorkingDay(At.Day("2026-05-09")));
        Assert.False(At.Office.IsWorkingDay(At.Day("2026-10-01")));
    }

    [Fact]
    [Trait("Rule", "CAL-13")]
    public void A_calendar_without_working_time_refuses_instead_of_searching_for_ever()
    {
        var idle = new BusinessCalendar(At.China, WeeklyHours.On([]), []);

        var add = Assert.Throws<RuleViolation>(() => idle.Add(At.Shanghai("2026-03-02 09:00"), At.Minutes(1)));
        var days = Assert.Throws<RuleViolation>(() => idle.AddBusinessDays(At.Day("2026-03-02"), 1));

        Assert.Equal(CalendarRules.EndsWithinTenYears, add.Rule);
        Assert.Equal(CalendarRules.EndsWithinTenYears, days.Rule);
        Assert.Empty(idle.Slots(At.Shanghai("2026-03-02 09:00")));
        Assert.Equal(WorkingTime.Zero, idle.Between(At.Shanghai("2026-03-02 09:00"), At.Shanghai("2036-03-02 09:00")));
    }

    [Fact]
    [Trait("Rule", "CAL-13")]
    public void A_budget_of_nine_years_is_found_and_one_of_eleven_is_refused()
    {
        var always = BusinessCalendar.RoundTheClock(At.China);
        var start = At.Shanghai("2026-06-01");

        Assert.Equal(start.AddDays(9 * 365), always.Add(start, At.Hours(9 * 365 * 24)));
        Assert.Throws<RuleViolation>(() => always.Add(start, At.Hours(11 * 366 * 24)));
    }

    [Fact]
    [Trait("Rule", "CAL-13")]
    public void Instants_at_the_ends_of_time_are_answered()
    {
        var all = At.Office.Between(DateTime.MinValue, DateTime.MaxValue);

        Assert.Equal(all, At.Office.Between(At.Utc("1899-12-31"), At.Utc("2200-01-02")));
        Assert.Throws<RuleViolation>(() => At.Office.Add(DateTime.MaxValue, At.Minutes(1)));
        Assert.Empty(At.Office.Slots(DateTime.MaxValue));
        Assert.Equal(1900, At.Office.Slots(DateTime.MinValue).First().FromUtc.Year);
    }

    [Fact]
    public void Slots_are_produced_in_order_with_the_first_one_cut()
    {
        var slots = At.Office.Slots(At.Shanghai("2026-03-06 10:30")).Take(3);

        Assert.Equal(
            [
                new WorkingSlot(At.Shanghai("2026-03-06 10:30"), At.Shanghai("2026-03-06 12:00")),
                new WorkingSlot(At.Shanghai("2026-03-06 13:00"), At.Shanghai("2026-03-06 18:00")),
                new WorkingSlot(At.Shanghai("2026-03-09 09:00"), At.Shanghai("2026-03-09 12:00")),
            ],
            slots);
    }

    [Fact]
    public void Measuring_months_allocates_nothing_once_the_year_is_known()
    {
        var (from, to) = (At.Shanghai("2026-01-05 10:00"), At.Shanghai("2026-11-20 10:00"));
        var worked = At.Office.Between(from, to);
        At.Office.Add(from, worked);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            At.Office.Add(from, At.Office.Between(from, to));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_096);
    }

    [Fact]
    public void One_calendar_serves_many_threads()
    {
        var calendar = BusinessCalendar.Default(At.China);
        var from = At.Shanghai("2020-01-01");

        var found = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(i => calendar.Between(from, from.AddDays(2_000)) == At.Office.Between(from, from.AddDays(2_000)))
            .ToList();

        Assert.DoesNotContain(false, found);
    }
}
