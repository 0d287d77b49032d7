using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.ServiceLevels;

public sealed class FastLaneTableTests
{
    [Theory]
    [Trait("Rule", "CLK-31")]
    [InlineData(ClockKind.Acknowledge, 15, ClockBasis.RoundTheClock)]
    [InlineData(ClockKind.FirstResponse, 60, ClockBasis.RoundTheClock)]
    [InlineData(ClockKind.ProgressUpdate, 480, ClockBasis.OfficeHours)]
    [InlineData(ClockKind.Resolution, 480, ClockBasis.OfficeHours)]
    [InlineData(ClockKind.Revisit, 480, ClockBasis.OfficeHours)]
    public void The_default_budgets_are_those_of_the_table(ClockKind kind, double minutes, ClockBasis basis)
    {
        Assert.Equal(new FastLaneDeadline(kind, At.Minutes(minutes), basis), FastLaneTable.Default[kind]);
    }

    [Fact]
    [Trait("Rule", "CLK-31")]
    public void A_missing_doubled_or_empty_budget_is_refused()
    {
        var all = FastLaneTable.Default.Deadlines.ToList();

        Refused(all[1..]);
        Refused([.. all, all[0]]);
        Refused([all[0] with { Budget = WorkingTime.Zero }, .. all[1..]]);

        static void Refused(IEnumerable<FastLaneDeadline> deadlines) =>
            Assert.Equal(ServiceLevelRules.OneFastLaneDeadlineEach, Assert.Throws<RuleViolation>(() => new FastLaneTable(deadlines)).Rule);
    }

    [Fact]
    [Trait("Rule", "CLK-32")]
    public void Around_the_clock_nights_weekends_and_holidays_count()
    {
        var start = At.Shanghai("2026-09-30 17:00");

        var due = At.Office.On(ClockBasis.RoundTheClock).Add(start, At.Hours(48));

        Assert.Equal(At.Shanghai("2026-10-02 17:00"), due);
        Assert.Equal(At.Shanghai("2026-10-08 17:00"), At.Office.On(ClockBasis.OfficeHours).Add(start, At.Days(1)));
    }

    [Theory]
    [Trait("Rule", "CLK-32")]
    [InlineData("2026-03-02 11:30", "2026-03-02 14:30", false)]
    [InlineData("2026-03-02 17:30", "2026-03-02 20:00", true)]
    [InlineData("2026-03-07 20:00", "2026-03-07 20:15", true)]
    public void What_a_due_time_once_allowed_is_read_back_from_it(string start, string due, bool isAroundTheClock)
    {
        var (startUtc, dueUtc) = (At.Shanghai(start), At.Shanghai(due));

        var allowed = Allowance.EndingAt(dueUtc, startUtc, [], At.Office);

        Assert.Equal(dueUtc, allowed.Due(startUtc, []));
        Assert.Equal(isAroundTheClock, allowed.Calendar == At.Office.Always);
    }
}
