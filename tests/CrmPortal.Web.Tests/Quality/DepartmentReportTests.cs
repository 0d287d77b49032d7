using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

[Trait("Rule", "TSK-17")]
public sealed class DepartmentReportTests(DepartmentReportTests.Report report) : IClassFixture<DepartmentReportTests.Report>
{
    private const string March = "from=2026-03-01&to=2026-04-01";

    [Fact]
    public async Task Every_count_leads_to_as_many_rows()
    {
        using var supervisor = await report.Host.SignInAsync(Given.User(Role.Supervisor, team: report.North));

        var page = await supervisor.GetAsync("/quality/departments?" + March);

        Assert.Equal(["Stores", "Workshop"], page.TextsOf("[data-departments] .list-title"));
        Assert.Equal(["3", "1", "1", "1", "1", "1"], page.TextsOf("[data-departments] tr:last-child td.numeric").Take(6));
        Assert.Equal("30 min / 30 min", page.TextsOf("[data-departments] tr:last-child td.numeric")[6]);
        Assert.True(page.Has("[data-departments] .pill"));
        foreach (var link in page.Document.QuerySelectorAll("[data-departments] td.numeric a"))
        {
            var count = int.Parse(link.TextContent.Trim().Split(' ') is [var only] ? only : "0", System.Globalization.CultureInfo.InvariantCulture);
            var rows = await supervisor.GetAsync(link.GetAttribute("href")!.Replace("?", "/quality/departments?", StringComparison.Ordinal));

            Assert.Equal(count, rows.TextsOf("[data-rows] .list-title").Count);
        }
    }

    [Fact]
    public async Task Declined_rows_say_why()
    {
        using var manager = await report.Host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync($"/quality/departments?{March}&department={report.Workshop.Id}&show=declined");

        Assert.Contains("not ours", page.TextOf("[data-rows]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-02-01&to=2026-03-01")]
    [InlineData("from=x&to=y&department=z&show=9&page=-1")]
    [InlineData("show=nonsense&department=999999999999999999999")]
    public async Task Any_address_is_answered(string query)
    {
        using var manager = await report.Host.SignInAsync(Role.Manager);

        var page = await manager.GetAsync("/quality/departments?" + query);

        Assert.Equal("Departments", page.Heading);
    }

    [Fact]
    public async Task Whoever_sees_neither_task_nor_complaint_counts_nothing()
    {
        var elsewhere = Given.Team();
        await report.Host.SaveAsync(elsewhere);
        using var supervisor = await report.Host.SignInAsync(Given.User(Role.Supervisor, team: elsewhere));

        var page = await supervisor.GetAsync("/quality/departments?" + March);

        Assert.False(page.Has("[data-departments]"));
    }

    [Fact]
    public async Task The_file_holds_the_rows_and_runs_nothing()
    {
        using var manager = await report.Host.SignInAsync(Role.Manager);

        var file = await manager.GetAsync($"/quality/departments.csv?{March}&department={report.Workshop.Id}");

        Assert.Equal(4, file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"'=HYPERLINK(1)\"", file.Body, StringComparison.Ordinal);
        Assert.True(await report.Host.QueryAsync(db => db.AuditEvents.AnyAsync(e => e.Entity == nameof(DepartmentTurn))));
    }

    [Theory]
    [InlineData("en", "\"Declined\"", "\"no\"")]
    [InlineData("zh-CN", "\"退回时间\"", "\"否\"")]
    public async Task The_file_speaks_the_language_of_whoever_asks(string culture, string heading, string value)
    {
        using var manager = await report.Host.SignInAsync(Given.User(Role.Manager, culture: culture));

        var file = await manager.GetAsync($"/quality/departments.csv?{March}");

        var lines = file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(heading, lines[0], StringComparison.Ordinal);
        Assert.Contains(value, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "SEC-18")]
    public async Task What_is_top_secret_does_not_leave()
    {
        var secret = Given.Complaint(1, level: InfoLevel.TopSecret);
        await report.Host.SaveAsync(secret);
        await report.Host.QueryAsync(db => Given.AskedAsync(db, secret, report.Workshop, title: "Aurora canary"));
        using var manager = await report.Host.SignInAsync(Given.User(Role.Manager, clearance: InfoLevel.TopSecret));

        Assert.Contains("Aurora canary", (await manager.GetAsync("/quality/departments?" + March)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Aurora canary", (await manager.GetAsync("/quality/departments.csv?" + March)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Admin)]
    public async Task The_report_is_for_supervisors_and_managers(Role role)
    {
        using var visitor = await report.Host.SignInAsync(role);

        await visitor.GetAsync("/quality/departments", HttpStatusCode.Forbidden);
        await visitor.GetAsync("/quality/departments.csv", HttpStatusCode.Forbidden);
    }

    /// <summary>A portal in which one department was asked three times, and gave one of the questions to another.</summary>
    public sealed class Report : IAsyncLifetime
    {
        private readonly Team _stores = Given.Team("Stores");
        private User _worker = null!;
        private Complaint _complaint = null!;

        public WebHost Host { get; } = new();

        public Team North { get; } = Given.Team("North");

        public Team Workshop { get; } = Given.Team("Workshop");

        private Actor By => _worker.ActingAt(Clock.Start);

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            await Host.SaveAsync(North, Workshop, _stores);
            _worker = await Host.SaveAsync(Given.User(team: Workshop));
            _complaint = Given.Complaint(1, team: North);
            await Host.SaveAsync(_complaint);
            await AskAsync("done", task =>
            {
                task.Accept(By, Clock.Start.AddMinutes(30));
                task.Complete("fine", By, Clock.Start.AddMinutes(60));
            });
            await AskAsync("=HYPERLINK(1)", task =>
            {
                task.Decline("not ours", By, Clock.Start);
                task.Reassign(_stores.Id, null, Clock.Start.AddDays(1), Given.Actor(Role.Supervisor, id: 900), Clock.Start);
            });
            await AskAsync("waiting", _ => { });
            Host.Clock.Advance(TimeSpan.FromHours(2));
        }

        public Task DisposeAsync() => Host.DisposeAsync();

        private Task<int> AskAsync(string title, Action<FollowUpTask> follow) => Host.QueryAsync(async db =>
        {
            var task = await Given.AskedAsync(db, _complaint, Workshop, title: title);
            follow(task);
            return await db.SaveChangesAsync();
        });
    }
}
