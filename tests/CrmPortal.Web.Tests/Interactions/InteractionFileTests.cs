using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

public sealed class InteractionFileTests
{
    [Fact]
    public async Task The_file_holds_what_the_list_shows_and_leaves_a_trace()
    {
        await using var host = await WebHost.StartAsync();
        var (mine, others) = (Given.Team(), Given.Team());
        await host.SaveAsync(mine, others);
        var me = Given.User(team: mine);
        using var agent = await host.SignInAsync(me);
        await LogAsync(host, Given.Customer("Ada"), "=1+1", "fax", me);
        await LogAsync(host, Given.Customer("Grace"), "over the phone", "phone", me);
        await LogAsync(host, Given.Customer("Hidden", team: others), "nobody else's business", "fax", by: null);

        var list = await agent.GetAsync("/interactions?channel=fax");
        var file = await list.ClickAsync("a[href='/interactions.csv?channel=fax']");
        var all = await agent.GetAsync("/interactions.csv?channel=nonsense");

        Assert.Equal(2, LinesOf(file).Count);
        Assert.Contains("\"'=1+1\"", LinesOf(file)[1], StringComparison.Ordinal);
        Assert.Contains("\"Ada\"", LinesOf(file)[1], StringComparison.Ordinal);
        Assert.Equal(3, LinesOf(all).Count);
        Assert.DoesNotContain("nobody else", all.Body, StringComparison.Ordinal);
        var trace = await host.QueryAsync(db => db.AuditEvents.Where(e => e.Action == AuditAction.Export && e.Entity == nameof(Interaction)).OrderBy(e => e.Seq).FirstAsync());
        Assert.Equal(me.Id, trace.ActorId);
        Assert.Contains("\"channel\":\"fax\"", trace.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_ends_at_the_limit_with_the_newest()
    {
        await using var host = await WebHost.StartAsync("--Limits:ExportRows=1");
        using var agent = await host.SignInAsync(Role.Agent);
        await LogAsync(host, Given.Customer(), "older", "phone", by: null, at: Clock.Start.AddHours(-2));
        await LogAsync(host, Given.Customer(), "newer", "phone", by: null, at: Clock.Start.AddHours(-1));

        var file = await agent.GetAsync("/interactions.csv");

        Assert.Contains("\"newer\"", Assert.Single(LinesOf(file).Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_has_no_such_file()
    {
        await using var host = await WebHost.StartAsync();
        using var admin = await host.SignInAsync(Role.Admin);

        await admin.GetAsync("/interactions.csv", HttpStatusCode.Forbidden);
        await admin.GetAsync("/tasks.csv", HttpStatusCode.Forbidden);
    }

    private static List<string> LinesOf(Page file) => [.. file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static Task<int> LogAsync(WebHost host, Customer customer, string summary, string channel, User? by, DateTime? at = null) =>
        host.QueryAsync(async db =>
        {
            db.Add(Given.Interaction(customer, await db.Channels.SingleAsync(c => c.Code == channel), summary, at, by));
            return await db.SaveChangesAsync();
        });
}
