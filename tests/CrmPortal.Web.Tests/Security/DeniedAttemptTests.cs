using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Security;

[Trait("Rule", "SEC-17")]
public sealed class DeniedAttemptTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_the_role_forbids_leaves_one_event_a_minute()
    {
        var user = Given.User(Role.Agent);
        using var agent = await _host.SignInAsync(user);

        for (var i = 0; i < 3; i++)
        {
            await agent.GetAsync("/admin/users", HttpStatusCode.Forbidden);
        }

        await agent.GetAsync("/admin/teams", HttpStatusCode.Forbidden);
        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        await agent.GetAsync("/admin/users", HttpStatusCode.Forbidden);

        var events = await DeniedAsync();
        Assert.All(events, e => Assert.Equal(user.Id, e.ActorId));
        Assert.Equal(["/admin/users", "/admin/teams", "/admin/users"], events.Select(PathOf));
    }

    [Fact]
    public async Task A_refused_decision_about_oneself_leaves_an_event_that_names_the_rule()
    {
        var user = Given.User(Role.Admin);
        using var admin = await _host.SignInAsync(user);
        await _host.SaveAsync(Given.User(Role.Admin));
        var form = await admin.GetAsync($"/admin/users/{user.Id}");

        await form.SubmitAsync("form[data-guard]", new() { ["Input.Role"] = nameof(Role.Agent) }, HttpStatusCode.Conflict);

        Assert.Contains("\"rule\":\"USR-04\"", Assert.Single(await DeniedAsync()).Changes, StringComparison.Ordinal);
        Assert.Equal(Role.Admin, await _host.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.Role).SingleAsync()));
    }

    [Fact]
    public async Task What_does_not_exist_and_who_has_not_signed_in_leave_none()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        using var visitor = _host.Visit();

        await agent.GetAsync("/customers/C-999999", HttpStatusCode.NotFound);
        await visitor.GetAsync("/admin/users", HttpStatusCode.Redirect);

        Assert.Empty(await DeniedAsync());
    }

    private static string PathOf(AuditEvent denied) =>
        System.Text.Json.Nodes.JsonNode.Parse(denied.Changes)!["path"]!.GetValue<string>();

    private Task<List<AuditEvent>> DeniedAsync() =>
        _host.QueryAsync(db => db.AuditEvents.Where(e => e.Action == AuditAction.Denied).OrderBy(e => e.Seq).ToListAsync());
}
