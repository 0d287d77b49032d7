using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class ComplaintsReceivedTests
{
    private static readonly ComplaintKpi Received = Kpi("COMPLAINTS");

    [Fact]
    [Trait("Rule", "KPI-16")]
    [Trait("Rule", "KPI-08")]
    public void The_worked_example_gives_3_and_2_left_out()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-01 00:00"),
            Complaint("03-31 23:59"),
            Complaint("03-10 00:00").Reported(timely: true),
            Complaint("03-11 09:00").Merged(),
            Complaint("03-12 09:00").Reclassified(),
            Complaint("04-01 00:00"),
            Complaint("02-28 23:59"),
        ];

        var result = Received.Evaluate(complaints, March());

        Assert.Equal(3, result.Value);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.Merged]);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.Reclassified]);
        Assert.False(result.IsLowBase);
    }

    [Fact]
    [Trait("Rule", "KPI-07")]
    public void The_days_of_a_period_are_those_of_the_organisation()
    {
        var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var march = KpiWindow.Of(
            Period.MonthOf(new DateOnly(2026, 3, 1)), shanghai, At("04-30 12:00"), OfficeMinutes.Between);

        Assert.NotNull(Received.Judge(Complaint("02-28 16:00"), march));
        Assert.Null(Received.Judge(Complaint("02-28 15:59"), march));
        Assert.Null(Received.Judge(Complaint("03-31 16:00"), march));
    }
}
