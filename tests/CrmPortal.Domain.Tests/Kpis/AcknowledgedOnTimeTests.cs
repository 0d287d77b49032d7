using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class AcknowledgedOnTimeTests
{
    private static readonly ComplaintKpi Ack = Kpi("ACK");

    [Fact]
    [Trait("Rule", "KPI-13")]
    public void The_worked_example_gives_80_per_cent_of_5()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-02 09:00").AcknowledgeDue("03-02 13:00").Acknowledged("03-02 09:05"),
            Complaint("03-02 10:00").AcknowledgeDue("03-02 14:00").Acknowledged("03-02 14:00"),
            Complaint("03-03 09:00").AcknowledgeDue("03-03 13:00").Acknowledged("03-03 11:00"),
            Complaint("02-27 17:00").AcknowledgeDue("03-02 11:00").Acknowledged("03-02 10:00"),
            Complaint("03-04 09:00").AcknowledgeDue("03-04 13:00").Acknowledged("03-04 13:30"),
            Complaint("03-31 17:00").AcknowledgeDue("04-01 11:00").Acknowledged("03-31 17:30"),
            Complaint("03-05 00:00").Reported(timely: true),
        ];

        var result = Ack.Evaluate(complaints, March());

        Assert.Equal(80, result.Value);
        Assert.Equal(5, result.N);
        Assert.Equal(37.55, result.Low!.Value, precision: 2);
        Assert.Equal(96.38, result.High!.Value, precision: 2);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.ReportedBySource]);
    }

    [Theory]
    [Trait("Rule", "KPI-13")]
    [InlineData("03-02 12:00", KpiOutcome.Undecided)]
    [InlineData("03-02 13:30", KpiOutcome.NotMet)]
    public void An_unacknowledged_complaint_is_late_once_its_deadline_is_past(string now, KpiOutcome expected)
    {
        var waiting = Complaint("03-02 09:00").AcknowledgeDue("03-02 13:00");

        Assert.Equal(expected, Ack.Judge(waiting, March(now))?.Outcome);
    }

    [Fact]
    [Trait("Rule", "KPI-22")]
    public void A_complaint_without_a_deadline_is_no_member() =>
        Assert.Null(Ack.Judge(Complaint("03-02 09:00").Acknowledged("03-02 09:05"), March()));
}
