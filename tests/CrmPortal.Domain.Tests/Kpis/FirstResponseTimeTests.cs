using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class FirstResponseTimeTests
{
    private static readonly ComplaintFact[] WorkedExample =
    [
        Complaint("03-02 09:00").Answered("03-02 09:20"),
        Complaint("03-02 11:50").Answered("03-02 13:20"),
        Complaint("03-06 17:30").Answered("03-09 10:00"),
        Complaint("03-03 09:00").Answered("03-03 17:00"),
        Complaint("03-04 14:00"),
        Complaint("03-05 10:00"),
        Complaint("03-05 11:00").Merged(),
    ];

    [Theory]
    [Trait("Rule", "KPI-11")]
    [InlineData("FRT", 30)]
    [InlineData("FRT_P90", 420)]
    [InlineData("FRT_MEAN", 140)]
    public void The_worked_example_gives_its_working_minutes(string code, double minutes)
    {
        var result = Kpi(code).Evaluate(WorkedExample, March());

        Assert.Equal(minutes, result.Value);
        Assert.Equal(KpiUnit.Minutes, result.Unit);
        Assert.Equal(4, result.N);
        Assert.Equal(1, result.Excluded);
    }

    [Fact]
    [Trait("Rule", "KPI-11")]
    public void The_elapsed_time_stands_beside_the_working_time()
    {
        var result = Kpi("FRT").Evaluate(WorkedExample, March());

        Assert.Equal(90, result.Tally.Calendar.Median!.Value.TotalMinutes);
        Assert.Equal(3_870, result.Tally.Calendar.Percentile(90)!.Value.TotalMinutes);
    }

    [Fact]
    [Trait("Rule", "KPI-11")]
    public void The_unanswered_are_shown_with_the_oldest_and_the_time_waited()
    {
        var window = March(now: "03-05 12:00");

        var rows = Kpi("FRT").Rows(WorkedExample[4..6], window).ToList();
        var result = Kpi("FRT").Evaluate(rows);

        Assert.Null(result.Value);
        Assert.Equal(2, result.Undecided);
        Assert.Equal(At("03-04 14:00"), result.Tally.OldestUndecided);
        Assert.Equal(TimeSpan.FromHours(7), rows[0].Verdict.Business);
        Assert.Equal(TimeSpan.FromHours(22), rows[0].Verdict.Calendar);
    }

    [Fact]
    [Trait("Rule", "KPI-10")]
    public void A_complaint_withdrawn_unanswered_no_longer_waits()
    {
        var withdrawn = Complaint("03-04 14:00").Withdrawn("03-04 16:00");

        var verdict = Kpi("FRT").Judge(withdrawn, March());

        Assert.Equal(KpiVerdict.Excluded(ExclusionReason.EndedBeforehand), verdict);
    }

    [Fact]
    public void An_answer_recorded_before_the_receipt_took_no_time()
    {
        var window = March() with { WorkingTimeBetween = (_, _) => throw new InvalidOperationException("Not asked.") };

        var verdict = Kpi("FRT").Judge(Complaint("03-04 14:00").Answered("03-04 13:00"), window);

        Assert.Equal(KpiVerdict.Counted(TimeSpan.Zero, TimeSpan.Zero), verdict);
    }
}
