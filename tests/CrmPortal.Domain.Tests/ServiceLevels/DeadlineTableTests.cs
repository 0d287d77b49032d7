using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.ServiceLevels;

public sealed class DeadlineTableTests
{
    [Theory]
    [Trait("Rule", "CLK-20")]
    [InlineData(ClockKind.Acknowledge, 30, 60, 240, 480)]
    [InlineData(ClockKind.FirstResponse, 120, 240, 480, 960)]
    [InlineData(ClockKind.ProgressUpdate, 960, 1440, 2400, 2400)]
    [InlineData(ClockKind.Resolution, 960, 2400, 4800, 7200)]
    [InlineData(ClockKind.Revisit, 1440, 1440, 1440, 1440)]
    public void The_default_budgets_are_those_of_the_table(ClockKind kind, double p1, double p2, double p3, double p4)
    {
        var budgets = Enum.GetValues<Priority>().Select(priority => DeadlineTable.Default.Budget(kind, priority).TotalMinutes);

        Assert.Equal([p1, p2, p3, p4], budgets);
    }

    [Theory]
    [Trait("Rule", "CLK-21")]
    [InlineData(Tier.A, 15)]
    [InlineData(Tier.B, 22.5)]
    [InlineData(Tier.C, 30)]
    [InlineData(Tier.D, 30)]
    [InlineData(null, 30)]
    public void The_tier_shortens_the_budget(Tier? tier, double minutes)
    {
        var budget = DeadlineTable.Default.Budget(ClockKind.Acknowledge, Priority.P1, TierFactor.Of(tier));

        Assert.Equal(At.Minutes(minutes), budget);
    }

    [Fact]
    [Trait("Rule", "CLK-21")]
    public void A_tier_A_complaint_received_before_lunch_is_due_after_it()
    {
        var budget = DeadlineTable.Default.Budget(ClockKind.Acknowledge, Priority.P1, TierFactor.Of(Tier.A));

        Assert.Equal(At.Shanghai("2026-03-02 13:05"), At.Office.Add(At.Shanghai("2026-03-02 11:50"), budget));
    }

    [Fact]
    [Trait("Rule", "CLK-22")]
    public void A_missing_doubled_or_empty_budget_is_refused()
    {
        var all = DeadlineTable.Default.Deadlines.ToList();

        var missing = Assert.Throws<RuleViolation>(() => new DeadlineTable(all.Skip(1)));
        var doubled = Assert.Throws<RuleViolation>(() => new DeadlineTable([.. all, all[0]]));
        var empty = Assert.Throws<RuleViolation>(() => new DeadlineTable([all[0] with { Budget = WorkingTime.Zero }, .. all.Skip(1)]));

        Assert.All([missing, doubled, empty], refused =>
        {
            Assert.Equal(ServiceLevelRules.OneDeadlineEach, refused.Rule);
            Assert.Equal([ClockKind.Acknowledge, Priority.P1], refused.Arguments);
        });
    }
}
