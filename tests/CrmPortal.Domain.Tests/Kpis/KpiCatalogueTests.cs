using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using Xunit;
using static CrmPortal.Testing.Facts;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class KpiCatalogueTests
{
    /// <summary>One complaint for each way to be judged.</summary>
    private static readonly ComplaintFact[] Complaints =
    [
        Complaint("03-02 09:00").AcknowledgeDue("03-02 13:00").Acknowledged("03-02 09:30")
            .AnswerDue("03-02 18:00").Answered("03-02 11:00")
            .ResolutionDue("03-13 18:00").Resolved("03-05 12:00")
            .Decided("03-04 09:00", upheld: true).Revisited("03-10 09:00", satisfied: true),
        Complaint("03-03 09:00").AcknowledgeDue("03-03 13:00").AnswerDue("03-03 18:00").ResolutionDue("03-16 18:00"),
        Complaint("03-27 17:00").AcknowledgeDue("04-30 18:00").AnswerDue("04-30 18:00").ResolutionDue("04-30 18:00"),
        Complaint("03-04 09:00").Withdrawn("03-04 10:00"),
        Complaint("03-05 09:00").Resolved("03-06 10:00").Merged(),
        Complaint("03-05 09:00").Reclassified(),
        Complaint("03-06 00:00").Reported(timely: false),
        Complaint("03-09 09:00").Reopened(resolved: "03-10 09:00", reopened: "03-12 09:00").Escalated(),
        Complaint("03-09 09:00").Resolved("03-10 09:00").Revisited("03-16 09:00", satisfied: null),
        Complaint("01-09 09:00"),
    ];

    public static TheoryData<string> Codes => new(KpiCatalogue.All.Select(kpi => kpi.Code));

    [Fact]
    [Trait("Rule", "KPI-24")]
    public void Figures_are_as_of_the_last_full_minute()
    {
        var asked = new DateTime(2026, 3, 10, 9, 30, 59, DateTimeKind.Utc);

        var window = KpiWindow.Of(
            new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1)), TimeZoneInfo.Utc, asked, (_, _) => WorkingTime.Zero);

        Assert.Equal(new DateTime(2026, 3, 10, 9, 30, 0, DateTimeKind.Utc), window.Now);
    }

    [Fact]
    public void All_figures_at_once_are_each_figure_by_itself()
    {
        var together = KpiCatalogue.Evaluate(Complaints, March());

        Assert.Equal(
            KpiCatalogue.All.Select(kpi => kpi.Evaluate(Complaints, March())).Select(r => (r.Code, r.Value, r.N, r.Undecided, r.Excluded)),
            together.Select(r => (r.Code, r.Value, r.N, r.Undecided, r.Excluded)));
    }

    [Fact]
    public void A_tally_without_durations_keeps_every_count()
    {
        foreach (var result in KpiCatalogue.Evaluate(Complaints, March()))
        {
            var counts = result.Tally.WithoutDurations();

            Assert.Equal(
                (result.Tally.Counted, result.Tally.Met, result.Tally.NotMet, result.Tally.Undecided, result.Tally.OldestUndecided),
                (counts.Counted, counts.Met, counts.NotMet, counts.Undecided, counts.OldestUndecided));
            Assert.Equal(result.Tally.Excluded, counts.Excluded);
            Assert.Equal(0, counts.Calendar.Count);
        }
    }

    [Fact]
    public void The_codes_are_those_of_the_command_line()
    {
        string[] contract =
        [
            "FRT", "FRT_P90", "FRT_MEAN", "FRT_ON_TIME", "ACK",
            "CHT", "CHT_DAYS", "CHT_P90", "CHT_MEAN", "CHT_ON_TIME",
            "COMPLAINTS", "BACKLOG", "UPHELD", "REOPENED", "ESCALATED", "RECOVERY",
        ];

        Assert.Equal(contract, KpiCatalogue.All.Select(kpi => kpi.Code), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("frt_on_time", "FRT_ON_TIME")]
    [InlineData("FRT_ON", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_figure_is_found_by_its_whole_code(string? code, string? found) =>
        Assert.Equal(found, KpiCatalogue.Find(code)?.Code);

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Rule", "KPI-02")]
    public void Nothing_gives_no_value_and_a_count_of_nothing_is_0(string code)
    {
        var result = Kpi(code).Evaluate(facts: [], March());

        Assert.Equal(result.Definition.Statistic == KpiStatistic.Count ? 0d : null, result.Value);
        Assert.Equal(0, result.N);
        Assert.Null(result.Low);
        Assert.Null(result.High);
        Assert.False(result.IsLowBase);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Rule", "KPI-01")]
    public void Every_row_is_in_the_number_and_the_number_is_in_the_rows(string code)
    {
        var rows = Kpi(code).Rows(Complaints, March()).ToList();

        var result = Kpi(code).Evaluate(Complaints, March());

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, result.N + result.Undecided + result.Excluded);
        Assert.Equal(
            result.N,
            rows.Count(row => row.Verdict.Outcome is KpiOutcome.Counted or KpiOutcome.Met or KpiOutcome.NotMet));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Rule", "KPI-01")]
    public void A_figure_leaves_out_only_for_reasons_it_declares(string code)
    {
        var reasons = Kpi(code).Evaluate(Complaints, March()).ExcludedBy.Keys;

        Assert.Subset(Kpi(code).Definition.Exclusions.ToHashSet(), reasons.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    [Trait("Rule", "KPI-04")]
    public void Tallies_of_parts_add_up_to_the_figure_of_the_whole(string code)
    {
        var kpi = Kpi(code);
        var merged = new KpiTally();
        foreach (var fact in Complaints)
        {
            var part = new KpiTally();
            foreach (var row in kpi.Rows([fact], March()))
            {
                part.Add(row);
            }

            merged.Merge(part);
        }

        var whole = kpi.Evaluate(Complaints, March());
        var sum = kpi.Evaluate(merged);

        Assert.Equal((whole.Value, whole.N, whole.Undecided), (sum.Value, sum.N, sum.Undecided));
        Assert.Equal((whole.Low, whole.High), (sum.Low, sum.High));
        Assert.Equal(whole.Tally.OldestUndecided, sum.Tally.OldestUndecided);
        Assert.Equal(whole.ExcludedBy, sum.ExcludedBy);
        Assert.Equal(whole.Tally.Business.Buckets, sum.Tally.Business.Buckets);
        Assert.Equal(whole.Tally.Calendar.Buckets, sum.Tally.Calendar.Buckets);
        Assert.Equal(whole.Tally.Paused.Buckets, sum.Tally.Paused.Buckets);
    }

    [Theory]
    [Trait("Rule", "KPI-06")]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void A_value_on_fewer_than_30_has_a_low_base(int n, bool low)
    {
        var complaints = Enumerable.Range(0, n).Select(_ => Complaint("03-01 00:00").Reported(timely: true));

        Assert.Equal(low, Kpi("FRT_ON_TIME").Evaluate(complaints, March()).IsLowBase);
    }

    [Theory]
    [Trait("Rule", "KPI-23")]
    [InlineData("FRT_ON_TIME", 9, true)]
    [InlineData("FRT_ON_TIME", 10, false)]
    [InlineData("COMPLAINTS", 9, false)]
    public void A_share_on_fewer_than_10_says_nothing_about_a_person(string code, int n, bool few)
    {
        var complaints = Enumerable.Range(0, n).Select(_ => Complaint("03-01 00:00").Reported(timely: true));

        Assert.Equal(few, Kpi(code).Evaluate(complaints, March()).IsTooFewForAPerson);
    }

    [Theory]
    [Trait("Rule", "KPI-08")]
    [InlineData("FRT")]
    [InlineData("FRT_ON_TIME")]
    [InlineData("COMPLAINTS")]
    [InlineData("ESCALATED")]
    public void Merged_and_reclassified_complaints_are_left_out_with_the_reason(string code)
    {
        var result = Kpi(code).Evaluate(
            [Complaint("03-05 09:00").Merged(), Complaint("03-05 09:00").Reclassified()],
            March());

        Assert.Equal(0, result.N);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.Merged]);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.Reclassified]);
    }

    [Theory]
    [Trait("Rule", "KPI-09")]
    [InlineData("FRT")]
    [InlineData("FRT_P90")]
    [InlineData("FRT_MEAN")]
    [InlineData("ACK")]
    [InlineData("CHT")]
    [InlineData("CHT_DAYS")]
    [InlineData("CHT_P90")]
    [InlineData("CHT_MEAN")]
    [InlineData("CHT_ON_TIME")]
    [InlineData("UPHELD")]
    [InlineData("REOPENED")]
    [InlineData("ESCALATED")]
    [InlineData("RECOVERY")]
    public void What_a_source_reports_counts_in_no_figure_on_handling(string code)
    {
        var result = Kpi(code).Evaluate([Complaint("03-05 00:00").Reported(timely: true)], March());

        Assert.Equal(0, result.N);
        Assert.Equal(1, result.ExcludedBy[ExclusionReason.ReportedBySource]);
    }

    [Theory]
    [Trait("Rule", "KPI-09")]
    [InlineData("FRT_ON_TIME")]
    [InlineData("COMPLAINTS")]
    [InlineData("BACKLOG")]
    public void What_a_source_reports_as_open_counts_as_received_as_judged_and_as_open(string code)
    {
        var open = Complaint("03-05 00:00").Reported(timely: true) with { OpenUntil = null };

        Assert.Equal(1, Kpi(code).Evaluate([open], March()).N);
    }
}
