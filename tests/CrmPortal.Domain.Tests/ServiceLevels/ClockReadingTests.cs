using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.ServiceLevels;

public sealed class ClockReadingTests
{
    private static readonly DateTime Start = At.Shanghai("2026-03-02 09:00");
    private static readonly DateTime Due = At.Shanghai("2026-03-02 18:00");

    [Theory]
    [Trait("Rule", "CLK-27")]
    [InlineData("2026-03-02 09:00", ClockState.OnTrack, 0)]
    [InlineData("2026-03-02 15:59", ClockState.OnTrack, 359 / 480.0)]
    [InlineData("2026-03-02 16:00", ClockState.DueSoon, 0.75)]
    [InlineData("2026-03-02 18:00", ClockState.DueSoon, 1)]
    [InlineData("2026-03-02 18:01", ClockState.Breached, 1)]
    [InlineData("2026-03-03 10:00", ClockState.Breached, 1.125)]
    public void A_running_clock_is_judged_by_its_share_and_its_due_time(string now, ClockState state, double share)
    {
        var reading = ClockReading.Of(At.Office, Start, At.Days(1), [], stopUtc: null, At.Shanghai(now));

        Assert.Equal(new ClockReading(state, share, Due), reading);
    }

    [Theory]
    [Trait("Rule", "CLK-27")]
    [InlineData("2026-03-02 12:00", ClockState.Met, 0.375)]
    [InlineData("2026-03-02 18:00", ClockState.Met, 1)]
    [InlineData("2026-03-02 20:00", ClockState.MetLate, 1)]
    [InlineData("2026-03-03 18:00", ClockState.MetLate, 2)]
    public void A_stopped_clock_is_judged_by_its_stop(string stop, ClockState state, double share)
    {
        var reading = ClockReading.Of(At.Office, Start, At.Days(1), [], At.Shanghai(stop), At.Shanghai("2026-03-20 09:00"));

        Assert.Equal(new ClockReading(state, share, Due), reading);
    }

    [Fact]
    [Trait("Rule", "CLK-27")]
    public void A_pause_hides_due_soon_but_not_a_breach()
    {
        var now = At.Shanghai("2026-03-03 12:00");

        var soon = ClockReading.Of(At.Office, Start, At.Days(1), [At.Paused("2026-03-02 17:00", null)], null, now);
        var breached = ClockReading.Of(At.Office, Start, At.Days(1), [At.Paused("2026-03-02 19:00", null)], null, now);
        var runningAgain = ClockReading.Of(At.Office, Start, At.Days(1), [At.Paused("2026-03-02 17:00", "2026-03-03 12:00")], null, now);

        Assert.Equal(new ClockReading(ClockState.Paused, 0.875, null), soon);
        Assert.Equal(new ClockReading(ClockState.Breached, 1, Due), breached);
        Assert.Equal(new ClockReading(ClockState.DueSoon, 0.875, At.Shanghai("2026-03-03 14:00")), runningAgain);
    }

    [Fact]
    [Trait("Rule", "CLK-28")]
    public void A_clock_stopped_during_a_pause_is_judged_as_if_the_pause_ended_there()
    {
        var stop = At.Shanghai("2026-03-05 12:00");

        var reading = ClockReading.Of(At.Office, Start, At.Days(1), [At.Paused("2026-03-02 15:00", null)], stop, stop.AddDays(1));

        Assert.Equal(new ClockReading(ClockState.Met, 0.625, At.Shanghai("2026-03-05 16:00")), reading);
    }

    [Fact]
    [Trait("Rule", "CLK-28")]
    public void A_statutory_clock_counts_real_time()
    {
        var (received, due) = (At.Utc("2026-03-01"), At.Utc("2026-03-11"));

        Assert.Equal(new ClockReading(ClockState.OnTrack, 0.5, due), ClockReading.OfStatutory(received, due, null, At.Utc("2026-03-06")));
        Assert.Equal(new ClockReading(ClockState.DueSoon, 1, due), ClockReading.OfStatutory(received, due, null, due));
        Assert.Equal(ClockState.Breached, ClockReading.OfStatutory(received, due, null, due.AddTicks(1)).State);
        Assert.Equal(ClockState.Met, ClockReading.OfStatutory(received, due, due, due.AddDays(9)).State);
        Assert.Equal(ClockState.MetLate, ClockReading.OfStatutory(received, due, due.AddTicks(1), due.AddDays(9)).State);
    }

    [Fact]
    public void A_clock_without_a_budget_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ClockReading.Of(At.Office, Start, WorkingTime.Zero, [], null, Due));
    }
}
