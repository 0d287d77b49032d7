using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class HandlingTimeTests
{
    private static readonly ComplaintFact[] WorkedExample =
    [
        Complaint("03-02 09:00").Resolved("03-03 12:00"),
        Complaint("03-02 09:00").Resolved("03-04 18:00").Paused(hours: 8),
        Complaint("02-27 15:00").Resolved("03-02 10:00"),
        Complaint("03-01 00:00").Reported(timely: true),
        Complaint("03-05 09:00"),
        Complaint("03-30 09:00").Resolved("04-01 00:00"),
    ];

    [Theory]
    [Trait("Rule", "KPI-14")]
    [InlineData("CHT", 11, KpiUnit.BusinessHours)]
    [InlineData("CHT_P90", 24, KpiUnit.BusinessHours)]
    [InlineData("CHT_MEAN", 13, KpiUnit.BusinessHours)]
    [InlineData("CHT_DAYS", 2.375, KpiUnit.CalendarDays)]
    public void The_worked_example_gives_its_handling_times(string code, double value, KpiUnit unit)
    {
        var result = Kpi(code).Evaluate(WorkedExample, March());

        Assert.Equal(value, result.Value);
        Assert.Equal(unit, result.Unit);
        Assert.Equal(3, result.N);
        Assert.Null(result.Low);
    }

    [Fact]
    [Trait("Rule", "KPI-14")]
    public void Pauses_are_part_of_the_time_and_shown_apart()
    {
        var result = Kpi("CHT").Evaluate(WorkedExample, March());

        Assert.Equal(TimeSpan.FromHours(8), result.Tally.Paused.Percentile(100));
        Assert.Equal(2, result.Tally.Paused.CountBetween(TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.FromHours(24), result.Tally.Business.Percentile(100));
    }

    [Fact]
    [Trait("Rule", "KPI-09")]
    public void What_a_source_reports_as_ended_is_left_out_with_the_reason()
    {
        var result = Kpi("CHT").Evaluate(WorkedExample, March());

        Assert.Equal(1, result.ExcludedBy[ExclusionReason.ReportedBySource]);
    }

    [Fact]
    [Trait("Rule", "KPI-09")]
    public void What_a_source_reports_as_open_is_no_member_until_it_is_resolved()
    {
        var open = Complaint("03-05 00:00").Reported(timely: true) with { OpenUntil = null };

        Assert.Null(Kpi("CHT").Judge(open, March()));
        Assert.Equal(
            KpiVerdict.Excluded(ExclusionReason.ReportedBySource),
            Kpi("CHT").Judge(open.Resolved("03-09 10:00"), March()));
    }

    [Fact]
    [Trait("Rule", "KPI-14")]
    public void Only_the_final_resolution_counts()
    {
        var again = Complaint("03-02 09:00").Reopened(resolved: "03-03 12:00", reopened: "03-05 09:00");

        Assert.Null(Kpi("CHT").Judge(again, March()));
        Assert.Equal(
            TimeSpan.FromHours(32),
            Kpi("CHT").Judge(again.Resolved("03-05 18:00"), March())?.Business);
    }
}
