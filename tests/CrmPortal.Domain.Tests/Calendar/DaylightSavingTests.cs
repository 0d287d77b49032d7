using CrmPortal.Domain.Calendar;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Calendar;

[Trait("Rule", "CAL-12")]
public sealed class DaylightSavingTests
{
    [Theory]
    [InlineData("Europe/Berlin", "22:00", "06:00", "2026-03-28 12:00", 420)]
    [InlineData("Europe/Berlin", "22:00", "06:00", "2026-10-24 12:00", 540)]
    [InlineData("Europe/Berlin", "02:15", "02:45", "2026-03-28 12:00", 30)]
    [InlineData("Europe/Berlin", "01:00", "02:30", "2026-10-24 12:00", 90)]
    [InlineData("Australia/Lord_Howe", "01:00", "04:00", "2026-10-03 12:00", 150)]
    [InlineData("Australia/Lord_Howe", "01:00", "04:00", "2026-04-04 12:00", 210)]
    [InlineData("Europe/Berlin", "00:00", "00:00", "2026-03-28 12:00", 1380)]
    [InlineData("Europe/Berlin", "00:00", "00:00", "2026-10-24 12:00", 1500)]
    public void Working_time_is_the_real_time_of_the_night(string zoneId, string start, string end, string noonBefore, double minutes)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var calendar = At.EveryDay(zone, start, end);
        var noon = At.In(zone, noonBefore);
        var noonAfter = At.In(zone, DateTime.Parse(noonBefore, System.Globalization.CultureInfo.InvariantCulture).AddDays(1).ToString("s"));

        var worked = calendar.Between(noon, noonAfter);

        Assert.Equal(At.Minutes(minutes), worked);
    }

    [Theory]
    [InlineData("Europe/Berlin", "22:00", "06:00", "2026-03-28 22:00", 5, "2026-03-29 02:00")]
    [InlineData("Europe/Berlin", "22:00", "06:00", "2026-10-24 22:00", 5, "2026-10-25 01:00")]
    [InlineData("Australia/Lord_Howe", "01:00", "04:00", "2026-10-04 01:00", 2, "2026-10-03 16:30")]
    [InlineData("Australia/Lord_Howe", "01:00", "04:00", "2026-04-05 01:00", 2, "2026-04-04 16:00")]
    public void A_due_time_is_found_across_the_change(string zoneId, string start, string end, string from, double hours, string dueUtc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);

        var due = At.EveryDay(zone, start, end).Add(At.In(zone, from), At.Hours(hours));

        Assert.Equal(At.Utc(dueUtc), due);
    }

    [Fact]
    public void A_slot_that_the_clock_skips_is_moved_forward_by_the_gap()
    {
        var slot = At.EveryDay(At.Germany, "02:15", "02:45").Slots(At.In(At.Germany, "2026-03-29 00:00")).First();

        Assert.Equal(new WorkingSlot(At.In(At.Germany, "2026-03-29 03:15"), At.In(At.Germany, "2026-03-29 03:45")), slot);
    }

    [Fact]
    public void A_skipped_slot_moved_into_a_later_one_counts_once()
    {
        var week = WeeklyHours.On([DayOfWeek.Sunday], TimeSlot.Of("02:15", "02:45"), TimeSlot.Of("03:00", "04:00"));
        var calendar = new BusinessCalendar(At.Germany, week, []);

        var worked = calendar.Between(At.In(At.Germany, "2026-03-29 00:00"), At.In(At.Germany, "2026-03-29 12:00"));

        Assert.Equal(At.Hours(1), worked);
    }

    [Fact]
    public void A_slot_that_ends_in_the_repeated_hour_ends_at_its_first_occurrence()
    {
        var slot = At.EveryDay(At.Germany, "01:00", "02:30").Slots(At.In(At.Germany, "2026-10-25 00:00")).First();

        Assert.Equal(At.Utc("2026-10-25 00:30"), slot.ToUtc);
    }
}
