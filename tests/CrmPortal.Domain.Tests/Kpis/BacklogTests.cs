using CrmPortal.Domain.Kpis;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class BacklogTests
{
    private static readonly ComplaintKpi Open = Kpi("BACKLOG");

    [Fact]
    [Trait("Rule", "KPI-17")]
    public void The_worked_example_gives_7_in_five_bands()
    {
        ComplaintFact[] complaints =
        [
            Complaint("03-31 09:00"),
            Complaint("03-28 00:01"),
            Complaint("03-28 00:00"),
            Complaint("03-20 12:00"),
            Complaint("03-10 00:00").Resolved("04-02 10:00"),
            Complaint("02-28 12:00"),
            Complaint("01-05 09:00").Reopened(resolved: "02-02 09:00", reopened: "02-10 09:00"),
            Complaint("03-20 12:00").Resolved("03-31 10:00"),
            Complaint("04-01 00:00"),
        ];

        var result = Open.Evaluate(complaints, March());

        Assert.Equal(7, result.Value);
        Assert.Equal([2, 1, 1, 1, 2], AgeBand.All.Select(band => band.CountIn(result.Tally.Calendar)));
    }

    [Theory]
    [Trait("Rule", "KPI-17")]
    [InlineData(0, 0)]
    [InlineData(3.99, 0)]
    [InlineData(4, 4)]
    [InlineData(15.99, 8)]
    [InlineData(30.99, 16)]
    [InlineData(31, 31)]
    [InlineData(400, 31)]
    public void An_age_belongs_to_the_band_of_its_completed_days(double days, int firstDay) =>
        Assert.Equal(firstDay, AgeBand.Of(TimeSpan.FromDays(days)).FirstDay);

    [Fact]
    [Trait("Rule", "KPI-17")]
    public void A_running_period_shows_what_is_open_now()
    {
        var resolvedToday = Complaint("03-02 09:00").Resolved("03-10 10:00");

        Assert.NotNull(Open.Judge(resolvedToday, March(now: "03-10 09:00")));
        Assert.Null(Open.Judge(resolvedToday, March(now: "03-10 11:00")));
    }

    [Theory]
    [Trait("Rule", "KPI-17")]
    [InlineData("03-05 12:00", true)]
    [InlineData("03-05 12:01", false)]
    [InlineData("03-09 09:00", false)]
    [InlineData("03-09 09:01", true)]
    public void A_reopened_complaint_was_not_open_in_between(string now, bool open)
    {
        var again = Complaint("03-02 09:00").Reopened(resolved: "03-05 12:00", reopened: "03-09 09:00");

        Assert.Equal(open, Open.Judge(again, March(now)) is not null);
    }
}
