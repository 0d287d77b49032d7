using System.Globalization;
using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

public sealed class AnalysisPageTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

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
        await SaveMixtureAsync();
        using var manager = await _host.SignInAsync(Role.Manager);

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
        await SaveMixtureAsync();
        using var manager = await _host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync("/quality/analysis?from=2026-01-15&to=2026-03-31&by=Type&value=1");
        var months = page.Document.QuerySelectorAll("section[aria-labelledby=trend] tbody a").ToList();

        Assert.Equal(["2", "0", "2"], months.Select(link => link.TextContent));
        foreach (var link in months)
        {
            Assert.Equal(int.Parse(link.TextContent, CultureInfo.InvariantCulture), (await manager.GetAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll("tbody[data-rows] tr").Length);
        }
    }

    [Fact]
    [Trait("Rule", "LRN-23")]
    public async Task What_came_again_leads_to_its_rows()
    {
        var customer = Given.Customer();
        await _host.SaveAsync(customer);
        var (first, again) = (Given.Complaint(1, customer, receivedAt: Clock.Start.AddDays(-30)), Given.Complaint(1, customer));
        await _host.SaveAsync(first, again);
        using var supervisor = await _host.SignInAsync(Role.Supervisor);

        var page = await supervisor.GetAsync("/quality/analysis");
        var rows = await page.ClickAsync(".stat[href*=repeat]");

        Assert.Contains("Came again 1", page.TextOf(".stat[href*=repeat]"), StringComparison.Ordinal);
        Assert.Equal([again.Number], rows.TextsOf("tbody .list-title"));
    }

    [Fact]
    [Trait("Rule", "LRN-22")]
    public async Task More_than_thirty_values_end_in_others_and_the_file_has_them_all()
    {
        await _host.SaveAsync([.. Enumerable.Range(1, 32).Select(n => Of(product: $"Product {n:D2}"))]);
        using var manager = await _host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync("/quality/analysis?by=Product");
        var next = await page.ClickAsync("a[href*='page=2']");
        var file = await manager.GetAsync("/quality/analysis.csv?by=Product");

        Assert.Equal(31, page.TextsOf("section[aria-labelledby=pareto] tbody tr").Count);
        Assert.Equal("2", page.TextsOf("section[aria-labelledby=pareto] tbody tr:last-child td")[0]);
        Assert.Equal(["Product 31", "Product 32"], next.TextsOf("section[aria-labelledby=pareto] tbody [data-value]"));
        Assert.Equal("100.0 %", next.TextsOf("section[aria-labelledby=pareto] tbody tr:last-child td")[2]);
        Assert.Equal(33, file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task An_empty_period_leads_to_the_one_that_has_complaints()
    {
        await _host.SaveAsync(Given.Complaint(1, receivedAt: new DateTime(2013, 7, 29, 3, 0, 0, DateTimeKind.Utc)));
        using var manager = await _host.SignInAsync(Role.Manager);

        var empty = await manager.GetAsync("/quality/analysis?by=Channel");
        var found = await empty.ClickAsync("main a.btn-primary");

        Assert.Contains("No complaints in this period", empty.TextOf("main"), StringComparison.Ordinal);
        Assert.Single(found.TextsOf("section[aria-labelledby=pareto] tbody tr"));
    }

    [Fact]
    public async Task Agents_and_administrators_do_not_see_the_analysis()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        using var admin = await _host.SignInAsync(Role.Admin);

        await agent.GetAsync("/quality/analysis", HttpStatusCode.Forbidden);
        await agent.GetAsync("/quality/analysis.csv", HttpStatusCode.Forbidden);
        await admin.GetAsync("/quality/analysis", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_takes_as_many_commands_for_many_values_as_for_few()
    {
        using var manager = await _host.SignInAsync(Role.Manager);
        await _host.SaveAsync(Of(product: "One"));
        await manager.GetAsync("/quality/analysis?by=Product");
        var few = await _host.Commands.DuringAsync(() => manager.GetAsync("/quality/analysis?by=Product"));
        await _host.SaveAsync([.. Enumerable.Range(1, 40).Select(n => Of(product: $"Product {n}"))]);

        var many = await _host.Commands.DuringAsync(() => manager.GetAsync("/quality/analysis?by=Product"));

        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 7);
    }

    [Theory]
    [InlineData("from=nonsense&to=9999-12-31&by=7&value=x&page=-1")]
    [InlineData("from=2026-05-01&to=2026-01-01&by=Cause&value=99999999999999999999")]
    [InlineData("by=Product&value=%27%3B--&page=100")]
    public async Task Senseless_questions_are_answered(string query)
    {
        await SaveMixtureAsync();
        using var manager = await _host.SignInAsync(Role.Manager);

        await manager.GetAsync("/quality/analysis?" + query);
        await manager.GetAsync("/complaints?team=x&cause=1,,x&without=9&counted=maybe&" + query);
    }

    private static Complaint Of(long type = 1, string? product = null, long channel = 1, Team? team = null, DateTime? receivedAt = null, long? subtype = null)
    {
        var content = new ComplaintContent { Description = "It came late.", Anonymous = true };
        var subject = new ComplaintSubject { TypeId = type, SubtypeId = subtype, Product = product };
        var at = receivedAt ?? Clock.Start;
        return Complaint.Receive(new ComplaintIntake(content, subject, channel, at) { TeamId = team?.Id }, Actor.System, at, Given.Clocks);
    }

    /// <summary>Seven complaints that count and one that does not.</summary>
    private async Task SaveMixtureAsync()
    {
        var (team, owner) = (Given.Team(), Given.User());
        await _host.SaveAsync(team, owner);
        var subtype = await _host.QueryAsync(db => db.ComplaintTypes.Where(t => t.ParentId == 1).Select(t => t.Id).FirstAsync());
        var (type, cause) = await _host.QueryAsync(async db => (
            await db.ComplaintTypes.Where(t => t.NameEn == "After-sales").Select(t => t.Id).SingleAsync(),
            await db.CauseCodes.Where(c => c.NameEn == "Process").Select(c => c.Id).SingleAsync()));
        var diagnosed = Given.ComplaintIn(ComplaintStatus.Investigating, owner);
        diagnosed.Investigation.RecordCause(cause, null, owner.ActingAt(Clock.Start), Clock.Start);
        var reclassified = Of();
        reclassified.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Given.Actor(Role.Supervisor, 9), Clock.Start);
        await _host.SaveAsync(
            diagnosed,
            reclassified,
            Of(product: "Tea & sugar +5%", receivedAt: new DateTime(2026, 1, 20, 3, 0, 0, DateTimeKind.Utc)),
            Of(product: "Tea & sugar +5%", team: team, subtype: subtype, receivedAt: new DateTime(2026, 1, 14, 15, 30, 0, DateTimeKind.Utc)),
            Of(subtype: subtype, receivedAt: new DateTime(2026, 1, 14, 16, 30, 0, DateTimeKind.Utc)),
            Of(type, channel: 2),
            Of(type, team: team),
            Of());
    }
}
