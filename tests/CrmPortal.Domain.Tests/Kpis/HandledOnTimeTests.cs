using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class HandledOnTimeTests
{
    private static readonly ComplaintKpi OnTime = Kpi("CHT_ON_TIME");

    [Fact]
    [Trait("Rule", "KPI-15")]
    public void The_worked_example_gives_60_per_cent_of_5()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-02 09:00").ResolutionDue("03-13 18:00").Resolved("03-05 12:00"),
            Complaint("03-03 09:00").ResolutionDue("03-16 18:00").Resolved("03-16 18:00"),
            Complaint("02-20 09:00").ResolutionDue("03-05 18:00").Resolved("03-02 10:00"),
            Complaint("03-04 09:00").ResolutionDue("03-17 18:00").Resolved("03-18 09:30"),
            Complaint("03-05 09:00").ResolutionDue("03-18 18:00"),
            Complaint("03-25 09:00").ResolutionDue("04-07 18:00"),
            Complaint("03-01 00:00").Reported(timely: true),
        ];

        var result = OnTime.Evaluate(complaints, March());

        Assert.Equal(60, result.Value);
        Assert.Equal(5, result.N);
        Assert.Equal(1, result.Excluded);
    }

    [Fact]
    [Trait("Rule", "KPI-15")]
    public void A_complaint_overdue_at_the_end_and_resolved_later_counts_as_late_in_both_months()
    {
        var dragged = Complaint("03-05 09:00").ResolutionDue("03-18 18:00").Resolved("04-02 10:00");
        var april = March() with { FromUtc = At("04-01 00:00"), ToUtc = At("05-01 00:00") };

        Assert.Equal(KpiVerdict.NotMet, OnTime.Judge(dragged, March()));
        Assert.Equal(KpiVerdict.NotMet, OnTime.Judge(dragged, april));
    }

    [Fact]
    [Trait("Rule", "KPI-15")]
    public void In_a_running_period_overdue_means_overdue_now()
    {
        var open = Complaint("03-05 09:00").ResolutionDue("03-18 18:00");

        Assert.Null(OnTime.Judge(open, March(now: "03-18 18:00")));
        Assert.Equal(KpiVerdict.NotMet, OnTime.Judge(open, March(now: "03-18 18:01")));
    }

    [Fact]
    [Trait("Rule", "KPI-15")]
    public void A_complaint_that_is_open_again_and_overdue_is_late()
    {
        var again = Complaint("03-02 09:00")
            .ResolutionDue("03-13 18:00")
            .Reopened(resolved: "03-05 12:00", reopened: "03-09 09:00");

        Assert.Equal(KpiVerdict.NotMet, OnTime.Judge(again, March()));
    }

    [Fact]
    [Trait("Rule", "KPI-22")]
    public void A_complaint_resolved_without_a_deadline_is_left_out() =>
        Assert.Equal(
            KpiVerdict.Excluded(ExclusionReason.NoDeadline),
            OnTime.Judge(Complaint("03-02 09:00").Resolved("03-05 12:00"), March()));
}
