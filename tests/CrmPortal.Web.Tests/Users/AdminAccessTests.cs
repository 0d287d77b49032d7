using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

[Trait("Rule", "SEC-05")]
public sealed class AdminAccessTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly string[] Pages =
    [
        "/admin/users", "/admin/users/invite", "/admin/users/1", "/admin/users/1/link", "/admin/users/1/unlock", "/admin/teams", "/admin/teams/1",
        "/admin/calendars", "/admin/calendars/day", "/admin/calendars/holidays", "/admin/deadlines", "/admin/self-check",
        "/admin/jobs", "/admin/mail", "/admin/mail/1/retry", "/admin/mail/1/discard",
    ];

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    public async Task Only_administrators_configure(Role role)
    {
        using var visitor = await host.SignInAsync(role);

        foreach (var page in Pages)
        {
            await visitor.GetAsync(page, HttpStatusCode.Forbidden);
            await visitor.PostAsync(page, [], HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData("/admin/users")]
    [InlineData("/admin/users/invite")]
    [InlineData("/admin/teams")]
    [InlineData("/admin/calendars")]
    [InlineData("/admin/calendars?year=2025")]
    [InlineData("/admin/calendars?year=99999")]
    [InlineData("/admin/calendars/day?date=2026-10-01")]
    [InlineData("/admin/calendars/holidays")]
    [InlineData("/admin/deadlines")]
    [InlineData("/admin/self-check")]
    [InlineData("/admin/jobs")]
    [InlineData("/admin/mail")]
    [InlineData("/")]
    public async Task An_administrator_reads_every_page_in_both_languages(string path)
    {
        foreach (var culture in new[] { "en", "zh-CN" })
        {
            using var admin = await host.SignInAsync(Given.User(Role.Admin, culture: culture));

            var page = await admin.GetAsync(path);

            Assert.Equal(culture, page.Language);
            Assert.DoesNotMatch("(User|Team|Calendar|Deadline|SelfCheck|Overview|Enum|Account|Home|Job|Mail)[.][A-Z]", page.TextOf("main"));
        }
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    public async Task Everybody_has_a_landing_page(Role role)
    {
        using var visitor = await host.SignInAsync(role);

        var page = await visitor.GetAsync("/");

        Assert.NotEmpty(page.TextsOf("main a.stat"));
    }

    [Fact]
    public async Task A_manager_lands_on_the_figures()
    {
        using var manager = await host.SignInAsync(Role.Manager);

        var page = await (await manager.GetAsync("/", HttpStatusCode.Redirect)).FollowAsync();

        Assert.NotEmpty(page.TextsOf("main a.stat"));
    }

    [Fact]
    public async Task A_user_or_team_that_does_not_exist_is_not_found()
    {
        using var admin = await host.SignInAsync(Role.Admin);

        await admin.GetAsync("/admin/users/4711", HttpStatusCode.NotFound);
        await admin.GetAsync("/admin/teams/4711", HttpStatusCode.NotFound);
    }
}
