using System.Globalization;
using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

public sealed class QualityPagesTests(QualityPagesTests.Year year) : IClassFixture<QualityPagesTests.Year>
{
    private const string Period = "from=2026-01-01&to=2027-01-01";

    [Theory]
    [InlineData(Role.Agent, HttpStatusCode.Forbidden)]
    [InlineData(Role.Supervisor, HttpStatusCode.OK)]
    [InlineData(Role.Manager, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.Forbidden)]
    public async Task Supervisors_and_managers_look_at_limits_and_fairness(Role role, HttpStatusCode expected)
    {
        using var visitor = await year.Host.SignInAsync(role);

        await visitor.GetAsync("/quality/limits", expected);
        await visitor.GetAsync("/quality/limits.csv", expected);
        await visitor.GetAsync("/quality/fairness", expected);
        if (role is not Role.Admin)
        {
            Assert.Equal(expected is HttpStatusCode.OK, (await visitor.GetAsync("/kpis")).Has("a[href='/quality/fairness']"));
        }
    }

    [Fact]
    [Trait("Rule", "GUI-11")]
    [Trait("Rule", "GUI-12")]
    public async Task Each_number_leads_to_the_complaints_it_counts()
    {
        var page = await year.Manager.GetAsync($"/quality/fairness?type=1&severity=Moderate&{Period}");

        var links = page.Document.QuerySelectorAll("main tbody td a").Select(a => (Address: a.GetAttribute("href")!, Count: a.TextContent))
            .Append((Address: page.Document.QuerySelector("main a.stat")!.GetAttribute("href")!, Count: page.TextOf("main a.stat .stat-value")))
            .ToList();
        Assert.Equal(["12", "1", "13", "13", "13"], links.Select(link => link.Count));
        foreach (var (address, count) in links)
        {
            var list = await year.Manager.GetAsync(address);

            Assert.Equal(count, list.TextsOf("main table tbody tr").Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    [Trait("Rule", "GUI-12")]
    public async Task A_handler_with_few_complaints_is_counted_and_nothing_more()
    {
        var page = await year.Manager.GetAsync($"/quality/fairness?type=1&severity=Moderate&{Period}");

        var rows = page.TextsOf("main table.list:first-of-type tbody tr");
        var (much, little) = (rows.Single(r => r.StartsWith("Much", StringComparison.Ordinal)), rows.Single(r => r.StartsWith("Little", StringComparison.Ordinal)));
        Assert.Contains("Too few", little, StringComparison.Ordinal);
        Assert.Contains(" h", much, StringComparison.Ordinal);
        Assert.Contains("What this does not prove", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?type=abc&severity=9&from=x&to=y")]
    [InlineData("?type=999999&severity=Moderate")]
    [InlineData("?type=5&severity=Critical")]
    public async Task Whatever_is_asked_for_is_answered(string query) => await year.Manager.GetAsync("/quality/fairness" + query);

    [Fact]
    [Trait("Rule", "GUI-09")]
    [Trait("Rule", "GUI-10")]
    public async Task The_report_on_limits_counts_by_person_and_lists_the_deviations()
    {
        var page = await year.Manager.GetAsync($"/quality/limits?{Period}");
        var file = await year.Manager.GetAsync($"/quality/limits.csv?{Period}");

        var rows = page.TextsOf("main table.list tbody tr");
        Assert.Contains("Much 12 12 0 0 0 0 0", rows.Single(r => r.StartsWith("Much", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("¥", rows.Single(r => r.StartsWith("Little", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("A wedding was spoilt.", page.TextOf("section[aria-labelledby=deviations]"), StringComparison.Ordinal);
        Assert.Contains("\"A wedding was spoilt.\"", file.Body, StringComparison.Ordinal);
        Assert.Contains("\"Proposed by\",", file.Body, StringComparison.Ordinal);
        Assert.Contains("\"Within own limit\"", file.Body, StringComparison.Ordinal);
        Assert.Equal(15, file.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_period_without_remedies_says_so() =>
        Assert.True((await year.Manager.GetAsync("/quality/limits?from=2020-01-01&to=2020-02-01")).Has(".empty-state"));

    /// <summary>Twelve complaints of one handler and two of another, all alike, and one remedy outside the guideline.</summary>
    public sealed class Year : IAsyncLifetime
    {
        public WebHost Host { get; } = new();

        public Visitor Manager { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            var (much, little) = (await Host.SaveAsync(Given.User(name: "Much")), await Host.SaveAsync(Given.User(name: "Little")));
            var guideline = Given.Guideline(1);
            await Host.SaveAsync(guideline);
            await Host.SaveAsync([.. Enumerable.Range(0, 12).Select(_ => (object)Given.ComplaintIn(ComplaintStatus.Closed, much)), Given.ComplaintIn(ComplaintStatus.Resolved, little)]);
            var deviating = Given.ComplaintIn(ComplaintStatus.Investigating, little);
            deviating.Remedies.Propose(
                new RemedyProposal(RemedyType.Refund, "Fee", 400) { DeviationReason = "A wedding was spoilt." },
                new RemedyLimits("CNY"),
                little.ActingAt(Clock.Start),
                Clock.Start,
                guideline.Current);
            await Host.SaveAsync(deviating);
            Manager = await Host.SignInAsync(Role.Manager);
        }

        public async Task DisposeAsync()
        {
            Manager.Dispose();
            await Host.DisposeAsync();
        }
    }
}
