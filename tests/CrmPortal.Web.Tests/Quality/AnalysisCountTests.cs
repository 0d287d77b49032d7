using System.Globalization;
using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

/// <summary>What the analysis says of one mixture of complaints, and whom.</summary>
public sealed class AnalysisCountTests(AnalysisCountTests.Mixture mixture) : IClassFixture<AnalysisCountTests.Mixture>
{
    [Theory]
    [InlineData("Type")]
    [InlineData("Subtype")]
    [InlineData("Product")]
    [InlineData("Team")]
    [InlineData("Channel")]
    [InlineData("Cause")]
    [Trait("Rule", "LRN-22")]
    public async Task Each_count_leads_to_exactly_its_rows(string by)
    {
        using var manager = await mixture.Host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync($"/quality/analysis?by={by}");

        var counts = page.Document.QuerySelectorAll("section[aria-labelledby=pareto] tbody td:nth-child(2) a").ToList();
        Assert.Equal(7, counts.Sum(link => int.Parse(link.TextContent, CultureInfo.InvariantCulture)));
        foreach (var link in counts)
        {
            var rows = await manager.GetAsync(link.GetAttribute("href")!);

            Assert.Equal(int.Parse(link.TextContent, CultureInfo.InvariantCulture), rows.Document.QuerySelectorAll("tbody[data-rows] tr").Length);
        }
    }

    [Fact]
    [Trait("Rule", "LRN-22")]
    public async Task Months_add_up_and_lead_to_their_rows()
    {
        using var manager = await mixture.Host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync("/quality/analysis?from=2026-01-15&to=2026-03-31&by=Type&value=1");
        var months = page.Document.QuerySelectorAll("section[aria-labelledby=trend] tbody a").ToList();

        Assert.Equal(["2", "0", "2"], months.Select(link => link.TextContent));
        foreach (var link in months)
        {
            Assert.Equal(int.Parse(link.TextContent, CultureInfo.InvariantCulture), (await manager.GetAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll("tbody[data-rows] tr").Length);
        }
    }

    [Fact]
    public async Task Agents_and_administrators_do_not_see_the_analysis()
    {
        using var agent = await mixture.Host.SignInAsync(Role.Agent);
        using var admin = await mixture.Host.SignInAsync(Role.Admin);

        await agent.GetAsync("/quality/analysis", HttpStatusCode.Forbidden);
        await agent.GetAsync("/quality/analysis.csv", HttpStatusCode.Forbidden);
        await admin.GetAsync("/quality/analysis", HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("from=nonsense&to=9999-12-31&by=7&value=x&page=-1")]
    [InlineData("from=2026-05-01&to=2026-01-01&by=Cause&value=99999999999999999999")]
    [InlineData("by=Product&value=%27%3B--&page=100")]
    public async Task Senseless_questions_are_answered(string query)
    {
        using var manager = await mixture.Host.SignInAsync(Role.Manager);

        await manager.GetAsync("/quality/analysis?" + query);
        await manager.GetAsync("/complaints?team=x&cause=1,,x&without=9&counted=maybe&" + query);
    }

    /// <summary>A portal with seven complaints that count and one that does not.</summary>
    public sealed class Mixture : IAsyncLifetime
    {
        public WebHost Host { get; } = new();

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            var (team, owner) = (Given.Team(), Given.User());
            await Host.SaveAsync(team, owner);
            var subtype = await Host.QueryAsync(db => db.ComplaintTypes.Where(t => t.ParentId == 1).Select(t => t.Id).FirstAsync());
            var (type, cause) = await Host.QueryAsync(async db => (
                await db.ComplaintTypes.Where(t => t.NameEn == "After-sales").Select(t => t.Id).SingleAsync(),
                await db.CauseCodes.Where(c => c.NameEn == "Process").Select(c => c.Id).SingleAsync()));
            var diagnosed = Given.ComplaintIn(ComplaintStatus.Investigating, owner);
            diagnosed.Investigation.RecordCause(cause, null, owner.ActingAt(Clock.Start), Clock.Start);
            var reclassified = AnalysisPageTests.Of();
            reclassified.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Given.Actor(Role.Supervisor, 9), Clock.Start);
            await Host.SaveAsync(
                diagnosed,
                reclassified,
                AnalysisPageTests.Of(product: "Tea & sugar +5%", receivedAt: new DateTime(2026, 1, 20, 3, 0, 0, DateTimeKind.Utc)),
                AnalysisPageTests.Of(product: "Tea & sugar +5%", team: team, subtype: subtype, receivedAt: new DateTime(2026, 1, 14, 15, 30, 0, DateTimeKind.Utc)),
                AnalysisPageTests.Of(subtype: subtype, receivedAt: new DateTime(2026, 1, 14, 16, 30, 0, DateTimeKind.Utc)),
                AnalysisPageTests.Of(type, channel: 2),
                AnalysisPageTests.Of(type, team: team),
                AnalysisPageTests.Of());
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }
}
