using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class FirstResponseOnTimeTests
{
    private static readonly ComplaintKpi OnTime = Kpi("FRT_ON_TIME");

    [Fact]
    [Trait("Rule", "KPI-12")]
    public void The_worked_example_gives_60_per_cent_of_5()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-02 09:00").AnswerDue("03-02 18:00").Answered("03-02 10:00"),
            Complaint("03-02 09:00").AnswerDue("03-02 18:00").Answered("03-02 18:00"),
            Complaint("03-01 00:00").Reported(timely: true),
            Complaint("03-03 09:00").AnswerDue("03-03 18:00").Answered("03-04 09:30"),
            Complaint("03-04 09:00").AnswerDue("03-04 18:00"),
            Complaint("03-09 11:00").AnswerDue("03-10 11:00"),
            Complaint("03-05 09:00").AnswerDue("03-05 18:00").Withdrawn("03-05 15:00"),
            Complaint("03-05 10:00").Merged(),
            Complaint("03-05 10:00").Reclassified(),
        ];

        var result = OnTime.Evaluate(complaints, March(now: "03-09 12:00"));

        Assert.Equal(60, result.Value);
        Assert.Equal(5, result.N);
        Assert.Equal(23.07, result.Low!.Value, precision: 2);
        Assert.Equal(88.24, result.High!.Value, precision: 2);
        Assert.Equal(1, result.Undecided);
        Assert.Equal(3, result.Excluded);
    }

    [Fact]
    [Trait("Rule", "KPI-12")]
    public void The_verdict_of_the_source_outweighs_the_clock()
    {
        var late = Complaint("03-02 09:00").Reported(timely: false).AnswerDue("03-02 18:00").Answered("03-02 10:00");

        Assert.Equal(KpiVerdict.NotMet, OnTime.Judge(late, March()));
    }

    [Fact]
    [Trait("Rule", "KPI-09")]
    public void A_source_without_a_verdict_decides_nothing()
    {
        var silent = Complaint("03-02 09:00").Reported(timely: null);

        Assert.Equal(KpiVerdict.Excluded(ExclusionReason.ReportedBySource), OnTime.Judge(silent, March()));
    }

    [Theory]
    [Trait("Rule", "KPI-12")]
    [InlineData("03-02 18:00", KpiOutcome.Undecided)]
    [InlineData("03-02 18:01", KpiOutcome.NotMet)]
    public void An_unanswered_complaint_is_late_once_its_deadline_is_past(string now, KpiOutcome expected)
    {
        var waiting = Complaint("03-02 09:00").AnswerDue("03-02 18:00");

        Assert.Equal(expected, OnTime.Judge(waiting, March(now))?.Outcome);
    }

    [Theory]
    [Trait("Rule", "KPI-10")]
    [InlineData("03-02 18:00", KpiOutcome.Excluded)]
    [InlineData("03-02 18:01", KpiOutcome.NotMet)]
    public void A_complaint_withdrawn_after_its_deadline_stays_late(string withdrawnAt, KpiOutcome expected)
    {
        var withdrawn = Complaint("03-02 09:00").AnswerDue("03-02 18:00").Withdrawn(withdrawnAt);

        Assert.Equal(expected, OnTime.Judge(withdrawn, March())?.Outcome);
    }

    [Fact]
    [Trait("Rule", "KPI-22")]
    public void A_complaint_without_a_deadline_is_left_out()
    {
        var free = Complaint("03-02 09:00").Answered("03-02 10:00");

        Assert.Equal(KpiVerdict.Excluded(ExclusionReason.NoDeadline), OnTime.Judge(free, March()));
    }
}
