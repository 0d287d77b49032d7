using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.ServiceLevels;

public sealed class PausingTests
{
    private static readonly DateTime Start = At.Shanghai("2026-03-02 09:00");
    private static readonly Pause OverNight = At.Paused("2026-03-02 16:00", "2026-03-03 10:00");

    [Theory]
    [Trait("Rule", "CLK-15")]
    [InlineData("2026-03-02 20:00", "2026-03-03 08:00", "2026-03-03 18:00")]
    [InlineData("2026-03-02 16:00", "2026-03-03 10:00", "2026-03-04 12:00")]
    [InlineData("2026-03-03 18:00", "2026-03-04 18:00", "2026-03-03 18:00")]
    [InlineData("2026-02-27 09:00", "2026-03-02 11:00", "2026-03-04 11:00")]
    [InlineData("2026-02-26 09:00", "2026-02-27 09:00", "2026-03-03 18:00")]
    [InlineData("2026-03-02 16:00", "2026-03-02 16:00", "2026-03-03 18:00")]
    [InlineData("2026-03-02 16:00", "2026-03-02 15:00", "2026-03-03 18:00")]
    public void Only_the_working_time_inside_a_pause_moves_the_due_time(string from, string to, string due)
    {
        var found = At.Office.Due(Start, At.Days(2), [At.Paused(from, to)]);

        Assert.Equal(At.Shanghai(due), found);
    }

    [Fact]
    [Trait("Rule", "CLK-14")]
    public void Pauses_that_overlap_are_left_out_once_in_any_order()
    {
        Pause[] pauses = [At.Paused("2026-03-02 16:00", "2026-03-02 18:00"), At.Paused("2026-03-02 15:00", "2026-03-02 17:00")];

        Assert.Equal(At.Shanghai("2026-03-04 12:00"), At.Office.Due(Start, At.Days(2), pauses));
        Assert.Equal(At.Hours(5), At.Office.Elapsed(Start, At.Shanghai("2026-03-02 18:00"), pauses));
    }

    [Theory]
    [Trait("Rule", "CLK-14")]
    [InlineData("2026-03-02 16:00", 6)]
    [InlineData("2026-03-02 17:30", 6)]
    [InlineData("2026-03-03 10:00", 6)]
    [InlineData("2026-03-03 11:00", 7)]
    [InlineData("2026-03-01 11:00", 0)]
    public void Elapsed_time_stands_still_during_a_pause(string stop, double hours)
    {
        var elapsed = At.Office.Elapsed(Start, At.Shanghai(stop), [OverNight]);

        Assert.Equal(At.Hours(hours), elapsed);
    }

    [Fact]
    [Trait("Rule", "CLK-14")]
    public void Elapsed_time_stands_still_while_a_pause_is_open_and_swallows_later_ones()
    {
        Pause[] pauses = [At.Paused("2026-03-02 16:00", null), At.Paused("2026-03-03 09:00", "2026-03-03 10:00")];

        var elapsed = At.Office.Elapsed(Start, At.Shanghai("2026-03-05 12:00"), pauses);

        Assert.Equal(At.Hours(6), elapsed);
    }

    [Fact]
    [Trait("Rule", "CLK-16")]
    public void An_open_pause_leaves_no_due_time_and_a_forecast_that_moves_on()
    {
        Pause[] open = [At.Paused("2026-03-02 16:00", null)];

        Assert.Null(At.Office.Due(Start, At.Days(2), open));
        Assert.Equal(At.Shanghai("2026-03-04 12:00"), At.Office.Due(Start, At.Days(2), open, At.Shanghai("2026-03-03 10:00")));
        Assert.Equal(At.Shanghai("2026-03-04 14:00"), At.Office.Due(Start, At.Days(2), open, At.Shanghai("2026-03-03 11:00")));
        Assert.Equal(At.Shanghai("2026-03-03 18:00"), At.Office.Due(Start, At.Days(2), open, At.Shanghai("2026-03-02 15:00")));
    }

    [Fact]
    [Trait("Rule", "CLK-16")]
    public void A_budget_used_up_before_the_pause_began_keeps_its_due_time()
    {
        Pause[] open = [At.Paused("2026-03-02 16:00", null)];

        Assert.Equal(At.Shanghai("2026-03-02 16:00"), At.Office.Due(Start, At.Hours(6), open));
        Assert.Null(At.Office.Due(Start, At.Minutes(361), open));
    }

    [Fact]
    [Trait("Rule", "CLK-17")]
    public void A_changed_priority_keeps_the_start_and_the_pauses()
    {
        var table = DeadlineTable.Default;

        Assert.Equal(At.Shanghai("2026-03-09 12:00"), At.Office.Due(Start, table.Budget(ClockKind.Resolution, Priority.P2), [OverNight]));
        Assert.Equal(At.Shanghai("2026-03-04 12:00"), At.Office.Due(Start, table.Budget(ClockKind.Resolution, Priority.P1), [OverNight]));
    }

    [Fact]
    [Trait("Rule", "CLK-15")]
    public void At_the_due_time_exactly_the_budget_has_elapsed_whatever_the_pauses()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 2_000; i++)
        {
            var start = Start.AddMinutes(random.Next(500_000));
            var budget = At.Minutes(random.Next(1, 6_000));
            var pauses = Enumerable.Range(0, random.Next(5))
                .Select(_ => start.AddMinutes(random.Next(-1_000, 20_000)))
                .Select(from => new Pause(from, from.AddMinutes(random.Next(5_000))))
                .ToList();

            var due = At.Office.Due(start, budget, pauses)!.Value;

            Assert.Equal(budget, At.Office.Elapsed(start, due, pauses));
            Assert.True(At.Office.Elapsed(start, due.AddTicks(-1), pauses) < budget);
        }
    }
}
