using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class OutcomeShareTests
{
    [Fact]
    [Trait("Rule", "KPI-18")]
    public void The_worked_example_of_upheld_gives_75_per_cent_of_4()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-02 09:00").Decided("03-04 09:00", upheld: true),
            Complaint("03-02 09:00").Decided("03-05 09:00", upheld: true),
            Complaint("02-20 09:00").Decided("03-01 00:00", upheld: true),
            Complaint("03-02 09:00").Decided("03-06 09:00", upheld: false),
            Complaint("03-30 09:00").Decided("04-01 00:00", upheld: true),
            Complaint("03-31 09:00"),
            Complaint("03-01 00:00").Reported(timely: true),
        ];

        var result = Kpi("UPHELD").Evaluate(complaints, March());

        Assert.Equal(75, result.Value);
        Assert.Equal(4, result.N);
        Assert.Equal(1, result.Excluded);
    }

    [Fact]
    [Trait("Rule", "KPI-19")]
    public void The_worked_example_of_reopened_gives_50_per_cent_of_4()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-02 09:00").Resolved("03-04 09:00"),
            Complaint("03-02 09:00").Resolved("03-05 09:00"),
            Complaint("03-02 09:00").Reopened(resolved: "03-06 09:00", reopened: "03-10 09:00"),
            Complaint("03-02 09:00").Reopened(resolved: "03-20 09:00", reopened: "04-02 09:00").Resolved("04-08 09:00"),
            Complaint("02-02 09:00").Reopened(resolved: "02-20 09:00", reopened: "03-02 09:00").Resolved("03-08 09:00"),
            Complaint("03-02 09:00"),
        ];

        var result = Kpi("REOPENED").Evaluate(complaints, March());

        Assert.Equal(50, result.Value);
        Assert.Equal(4, result.N);
    }

    [Fact]
    [Trait("Rule", "KPI-20")]
    public void The_worked_example_of_escalated_gives_25_per_cent_of_4()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-02 09:00").Escalated(),
            Complaint("03-03 09:00"),
            Complaint("03-04 09:00"),
            Complaint("03-05 09:00").Resolved("03-06 09:00"),
            Complaint("03-06 09:00").Merged(),
            Complaint("02-27 09:00").Escalated(),
        ];

        var result = Kpi("ESCALATED").Evaluate(complaints, March());

        Assert.Equal(25, result.Value);
        Assert.Equal(4, result.N);
        Assert.Equal(1, result.Excluded);
    }

    [Fact]
    [Trait("Rule", "KPI-21")]
    public void The_worked_example_of_recovery_gives_60_per_cent_of_5_reached()
    {
        ComplaintFact[] complaints =
        [
            Complaint("02-20 09:00").Revisited("03-02 09:00", satisfied: true),
            Complaint("03-02 09:00").Revisited("03-12 09:00", satisfied: true),
            Complaint("03-03 09:00").Revisited("03-12 10:00", satisfied: true),
            Complaint("03-04 09:00").Revisited("03-13 09:00", satisfied: false),
            Complaint("03-05 09:00").Revisited("03-13 10:00", satisfied: false),
            Complaint("03-06 09:00").Revisited("03-16 09:00", satisfied: null),
            Complaint("03-09 09:00"),
        ];

        var result = Kpi("RECOVERY").Evaluate(complaints, March());

        Assert.Equal(60, result.Value);
        Assert.Equal(5, result.N);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.Unreachable]);
        Assert.Equal(83.33, RecoveryShare.ReachRate(result)!.Value, precision: 2);
    }

    [Fact]
    [Trait("Rule", "KPI-21")]
    public void Without_a_revisit_there_is_no_reach_rate() =>
        Assert.Null(RecoveryShare.ReachRate(Kpi("RECOVERY").Evaluate(facts: [], March())));
}
