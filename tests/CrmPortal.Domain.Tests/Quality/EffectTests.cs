using CrmPortal.Domain.Quality;
using Xunit;

namespace CrmPortal.Domain.Tests.Quality;

public sealed class EffectTests
{
    private static readonly DateTime At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Rule", "LRN-12")]
    public void A_rate_is_told_per_thousand_customers()
    {
        Assert.Equal(50m, new RepeatCount(40, 800, 0).Rate);
        Assert.Equal(0m, new RepeatCount(0, 800, 0).Rate);
        Assert.Null(new RepeatCount(0, 0, 0).Rate);
    }

    [Theory]
    [Trait("Rule", "LRN-13")]
    [InlineData(40, 1000, 10, 1000, 0.75)]
    [InlineData(40, 1000, 40, 2000, 0.5)]
    [InlineData(40, 1000, 40, 1000, 0)]
    [InlineData(40, 1000, 60, 1000, -0.5)]
    [InlineData(40, 1000, 0, 1000, 1)]
    public void Effectiveness_is_the_relative_reduction_of_the_rate(int before, int customersBefore, int after, int customersAfter, double expected) =>
        Assert.Equal((decimal)expected, new Effect(new(before, customersBefore, 0), new(after, customersAfter, 0)).Effectiveness);

    [Fact]
    [Trait("Rule", "LRN-13")]
    public void Nothing_before_is_no_effectiveness_and_proposes_nothing()
    {
        var effect = new Effect(new(0, 1000, 0), new(3, 1000, 0));

        Assert.Null(effect.Effectiveness);
        Assert.Null(effect.Proposed(50));
    }

    [Fact]
    [Trait("Rule", "LRN-13")]
    public void Both_periods_are_equally_long_and_the_washout_lies_between_them()
    {
        var plan = new EffectPlan(50, 8, 14);

        Assert.Equal((At.AddDays(-56), At), plan.Before(At));
        Assert.Equal((At.AddDays(14), At.AddDays(70)), plan.After(At));
    }

    [Theory]
    [Trait("Rule", "LRN-13")]
    [InlineData(30, 30, false)]
    [InlineData(29, 30, true)]
    [InlineData(30, 29, true)]
    public void Fewer_than_thirty_complaints_on_a_side_are_a_low_base(int before, int after, bool expected) =>
        Assert.Equal(expected, new Effect(new(before, 100, 0), new(after, 100, 0)).IsLowBase);

    [Theory]
    [Trait("Rule", "LRN-16")]
    [InlineData(20, EffectVerdict.Effective)]
    [InlineData(21, EffectVerdict.NotEffective)]
    public void The_target_itself_counts_as_reached(int after, EffectVerdict expected) =>
        Assert.Equal(expected, new Effect(new(40, 1000, 0), new(after, 1000, 0)).Proposed(50));

    [Theory]
    [Trait("Rule", "LRN-07")]
    [InlineData(1, 1, 0, true)]
    [InlineData(100, 52, 180, true)]
    [InlineData(0, 8, 14, false)]
    [InlineData(101, 8, 14, false)]
    [InlineData(50, 0, 14, false)]
    [InlineData(50, 53, 14, false)]
    [InlineData(50, 8, -1, false)]
    [InlineData(50, 8, 181, false)]
    public void A_plan_stays_within_its_bounds(int target, int weeks, int washout, bool expected) =>
        Assert.Equal(expected, new EffectPlan(target, weeks, washout).IsPossible);
}
