using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class AccountPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Everybody_sees_who_he_is(Role role)
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var user = Given.User(role, team);
        using var visitor = await host.SignInAsync(user);

        var page = await visitor.GetAsync("/account");

        Assert.Contains(user.Email, page.TextsOf("dl.facts dd"), StringComparer.Ordinal);
        Assert.Contains(team.Name, page.TextsOf("dl.facts dd"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off()
    {
        var user = Given.User();
        using var visitor = await host.SignInAsync(user);
        var page = await visitor.GetAsync("/account");

        var answer = await page.SubmitAsync("main form", new() { ["Input.SingleKeys"] = "false" });

        Assert.Equal("/account", answer.Location);
        Assert.True(await host.QueryAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.ShortcutsOff).SingleAsync()));
        Assert.False((await answer.FollowAsync()).Has("input[name='Input.SingleKeys'][type=checkbox][checked]"));
    }
}
