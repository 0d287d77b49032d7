using System.Globalization;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Calendar;

public sealed class WeeklyHoursTests
{
    [Fact]
    [Trait("Rule", "CAL-02")]
    public void The_default_week_is_Monday_to_Friday_with_a_lunch_break()
    {
        TimeSlot[] office = [TimeSlot.Of("09:00", "12:00"), TimeSlot.Of("13:00", "18:00")];

        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            Assert.Equal(day is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : office, WeeklyHours.Default[day]);
        }
    }

    [Theory]
    [Trait("Rule", "CAL-05")]
    [InlineData("09:00", "13:00", "12:00", "18:00")]
    [InlineData("09:00", "18:00", "10:00", "11:00")]
    [InlineData("09:00", "12:00", "09:00", "12:00")]
    [InlineData("22:00", "06:00", "23:00", "23:30")]
    public void Overlapping_slots_of_a_day_are_refused(string start, string end, string otherStart, string otherEnd)
    {
        TimeSlot[] slots = [TimeSlot.Of(start, end), TimeSlot.Of(otherStart, otherEnd)];

        var week = Assert.Throws<RuleViolation>(() => WeeklyHours.On([DayOfWeek.Monday], slots));
        var day = Assert.Throws<RuleViolation>(() => DayException.Workday(At.Day("2026-03-07"), "Inventory", slots));

        Assert.Equal(CalendarRules.SlotsDoNotOverlap, week.Rule);
        Assert.Equal(CalendarRules.SlotsDoNotOverlap, day.Rule);
    }

    [Theory]
    [Trait("Rule", "CAL-05")]
    [InlineData(DayOfWeek.Monday, DayOfWeek.Tuesday)]
    [InlineData(DayOfWeek.Saturday, DayOfWeek.Sunday)]
    public void A_night_shift_into_the_hours_of_the_next_day_is_refused(DayOfWeek night, DayOfWeek morning)
    {
        var slots = new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>>
        {
            [night] = [TimeSlot.Of("22:00", "06:00")],
            [morning] = [TimeSlot.Of("05:30", "12:00")],
        };

        var refused = Assert.Throws<RuleViolation>(() => new WeeklyHours(slots));

        Assert.Equal(CalendarRules.SlotsDoNotOverlap, refused.Rule);
        Assert.Equal([morning], refused.Arguments);
    }

    [Fact]
    [Trait("Rule", "CAL-05")]
    public void Slots_may_touch_and_are_kept_in_order()
    {
        var week = WeeklyHours.On(
            Enum.GetValues<DayOfWeek>(), TimeSlot.Of("22:00", "06:00"), TimeSlot.Of("06:00", "14:00"), TimeSlot.Of("14:00", "22:00"));

        Assert.Equal([TimeSlot.Of("06:00", "14:00"), TimeSlot.Of("14:00", "22:00"), TimeSlot.Of("22:00", "06:00")], week[DayOfWeek.Sunday]);
    }

    [Theory]
    [InlineData("09:00", "12:00", 3)]
    [InlineData("22:00", "06:00", 8)]
    [InlineData("18:00", "00:00", 6)]
    [InlineData("00:00", "00:00", 24)]
    [InlineData("09:00", "09:00", 24)]
    public void A_slot_that_ends_at_or_before_its_start_ends_the_next_day(string start, string end, int hours)
    {
        Assert.Equal(TimeSpan.FromHours(hours), TimeSlot.Of(start, end).Length);
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public void Slots_are_written_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(new TimeSlot(new TimeOnly(9, 30), new TimeOnly(18, 0)), TimeSlot.Of("09:30", "18:00"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
