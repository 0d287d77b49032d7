using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

/// <summary>Some tests move the clock, so each has a portal of its own.</summary>
[Trait("Rule", "USR-02")]
public sealed class InvitationTests : IAsyncLifetime
{
    private const string Chosen = "seven wet umbrellas in a row";

    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    [Trait("Rule", "USR-01")]
    public async Task Whoever_is_invited_chooses_a_password_and_signs_in()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        using var visitor = _host.Visit();
        await visitor.SignInAsync("grace@example.org", Chosen, HttpStatusCode.UnprocessableEntity);

        var joined = await JoinAsync(visitor, link, Chosen);
        await visitor.SignInAsync("grace@example.org", Chosen);

        Assert.Equal("/account/sign-in", joined.Location);
        var account = await visitor.GetAsync("/account");
        Assert.Contains("Grace Hopper", account.Body, StringComparison.Ordinal);
        var user = await UserAsync("grace@example.org");
        Assert.Equal((Role.Supervisor, InfoLevel.Confidential), (user.Role, user.Clearance));
    }

    [Fact]
    public async Task The_link_is_shown_once_and_stored_nowhere()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var page = await InvitedPageAsync(admin, "grace@example.org");
        var token = page.Document.QuerySelector("#invitation-link")!.GetAttribute("value")!.Split('/')[^1];

        var again = await admin.GetAsync("/admin/users/" + (await UserAsync("grace@example.org")).Id);

        Assert.False(again.Has("#invitation-link"));
        Assert.Equal(43, token.Length);
        Assert.DoesNotContain(token, await _host.QueryAsync(db => db.Invitations.Select(i => i.TokenHash).SingleAsync()), StringComparison.Ordinal);
        Assert.All(await _host.QueryAsync(db => db.AuditEvents.Select(e => e.Changes).ToListAsync()), c => Assert.DoesNotContain(token, c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_works_once()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        using var visitor = _host.Visit();
        var form = await visitor.GetAsync(link);
        await JoinAsync(visitor, link, Chosen);

        await visitor.GetAsync(link, HttpStatusCode.NotFound);
        await form.SubmitAsync("main form", new() { ["Input.Password"] = "another one, just as long" }, HttpStatusCode.NotFound);

        await visitor.SignInAsync("grace@example.org", Chosen);
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        using var visitor = _host.Visit();
        var before = await _host.QueryAsync(db => db.AuditEvents.CountAsync());

        await visitor.GetAsync(link);
        await visitor.GetAsync(link);

        Assert.Equal(before, await _host.QueryAsync(db => db.AuditEvents.CountAsync()));
        Assert.Null(await _host.QueryAsync(db => db.Invitations.Select(i => i.UsedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_link_works_for_twenty_four_hours()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        using var visitor = _host.Visit();
        _host.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await visitor.GetAsync(link);

        _host.Clock.Advance(TimeSpan.FromSeconds(1));

        await visitor.GetAsync(link, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_answer_is_the_same()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        using var visitor = _host.Visit();
        var unknown = (await visitor.GetAsync("/account/join/" + new string('A', 43), HttpStatusCode.NotFound)).TextOf("main");
        var last = link[^1] == 'A' ? 'B' : 'A';
        string[] wrong = [link[..^1], link[..^1] + last, link + "A", link[..^43] + link[^43..].ToUpperInvariant() + "=", "/account/join/x"];

        foreach (var address in wrong)
        {
            Assert.Equal(unknown, (await visitor.GetAsync(address, HttpStatusCode.NotFound)).TextOf("main"));
        }
    }

    [Fact]
    public async Task A_short_password_leaves_the_link_as_it_is()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        using var visitor = _host.Visit();

        var refused = await (await visitor.GetAsync(link)).SubmitAsync("main form", new() { ["Input.Password"] = "short" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(refused.ErrorAt("Input.Password"));
        await JoinAsync(visitor, link, Chosen);
    }

    [Fact]
    [Trait("Rule", "USR-05")]
    public async Task A_new_link_replaces_the_first_and_sets_a_lost_password_anew()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var agent = Given.User();
        using var session = await _host.SignInAsync(agent);
        var first = await LinkAsync(admin, agent);
        var second = await LinkAsync(admin, agent);
        using var visitor = _host.Visit();
        await visitor.GetAsync(first, HttpStatusCode.NotFound);
        await session.GetAsync("/account");

        await JoinAsync(visitor, second, Chosen);

        await session.GetAsync("/account", HttpStatusCode.Redirect);
        await visitor.SignInAsync(agent.Email!, Given.Password, HttpStatusCode.UnprocessableEntity);
        await visitor.SignInAsync(agent.Email!, Chosen);
    }

    [Fact]
    public async Task The_link_of_a_disabled_user_does_not_work()
    {
        using var admin = await _host.SignInAsync(Role.Admin);
        var link = await InviteAsync(admin, "grace@example.org");
        var page = await admin.GetAsync("/admin/users/" + (await UserAsync("grace@example.org")).Id);

        await page.SubmitAsync("form[data-guard]", new() { ["Input.Active"] = "false" });

        using var visitor = _host.Visit();
        await visitor.GetAsync(link, HttpStatusCode.NotFound);
    }

    private static async Task<Page> InvitedPageAsync(Visitor admin, string email)
    {
        var form = await admin.GetAsync("/admin/users/invite");
        var answer = await form.SubmitAsync("main form", new()
        {
            ["Input.Email"] = email,
            ["Input.Name"] = "Grace Hopper",
            ["Input.Role"] = nameof(Role.Supervisor),
            ["Input.Clearance"] = nameof(InfoLevel.Confidential),
        });
        return await answer.FollowAsync();
    }

    private static async Task<string> InviteAsync(Visitor admin, string email) => PathOf(await InvitedPageAsync(admin, email));

    private static async Task<string> LinkAsync(Visitor admin, User user)
    {
        var page = await admin.GetAsync($"/admin/users/{user.Id}");
        return PathOf(await (await page.SubmitAsync("#link")).FollowAsync());
    }

    private static string PathOf(Page page) => new Uri(page.Document.QuerySelector("#invitation-link")!.GetAttribute("value")!).AbsolutePath;

    private static async Task<Page> JoinAsync(Visitor visitor, string link, string password) =>
        await (await visitor.GetAsync(link)).SubmitAsync("main form", new() { ["Input.Password"] = password });

    private Task<User> UserAsync(string email) => _host.QueryAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Email == email));
}
