using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Tasks;

public sealed class TaskFileTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task The_file_holds_what_the_inbox_shows_and_leaves_a_trace()
    {
        var others = Given.Team();
        await host.SaveAsync(others);
        var (me, colleague) = (Given.User(), Given.User());
        await host.SaveAsync(colleague);
        using var agent = await host.SignInAsync(me);
        await host.SaveAsync(
            Given.Task("@SUM(1)", assignee: me, due: Clock.Start.AddDays(2)),
            Given.Task("first", Given.Customer("Ada"), assignee: me, due: Clock.Start.AddDays(1)),
            Given.Task("handed over", assignee: colleague, requester: me),
            Given.Task("of another team", team: others, requester: colleague));

        var inbox = await agent.GetAsync("/tasks?show=mine");
        var file = await inbox.ClickAsync("a[href='/tasks.csv?show=mine']");
        var created = await agent.GetAsync("/tasks.csv?show=created");
        var team = await agent.GetAsync("/tasks.csv?show=team");

        var lines = LinesOf(file);
        Assert.Equal(3, lines.Count);
        Assert.Contains("\"first\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Ada\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(1)\"", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"handed over\"", Assert.Single(LinesOf(created).Skip(1)), StringComparison.Ordinal);
        Assert.DoesNotContain("of another team", team.Body, StringComparison.Ordinal);
        var trace = await host.QueryAsync(db => db.AuditEvents.Where(e => e.Action == AuditAction.Export && e.Entity == nameof(FollowUpTask)).OrderBy(e => e.Seq).FirstAsync());
        Assert.Equal(me.Id, trace.ActorId);
        Assert.Contains("\"rows\":2", trace.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_reads_its_page_once()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        await host.SaveAsync(Given.Task("one", assignee: me), Given.Task("two", assignee: me));
        await agent.GetAsync("/tasks");

        var sent = await host.Commands.DuringAsync(() => agent.GetAsync("/tasks"));

        Assert.Single(sent, command => command.Contains("FROM \"Tasks\"", StringComparison.Ordinal));
    }

    private static List<string> LinesOf(Page file) => [.. file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
