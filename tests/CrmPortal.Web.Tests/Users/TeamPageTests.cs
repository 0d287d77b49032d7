using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class TeamPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_team_is_made_and_renamed()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        await (await admin.GetAsync("/admin/teams")).SubmitAsync("main form", new() { ["Input.Name"] = "North" });
        var id = await host.QueryAsync(db => db.Teams.Where(t => t.Name == "North").Select(t => t.Id).SingleAsync());

        await (await admin.GetAsync($"/admin/teams/{id}")).SubmitAsync("main form", new() { ["Input.Name"] = "北方" });

        Assert.Contains("北方", (await admin.GetAsync("/admin/teams")).TextsOf("tbody .list-title"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_name_belongs_to_one_team()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        await host.SaveAsync(Given.Team("South"));

        var answer = await (await admin.GetAsync("/admin/teams")).SubmitAsync("main form", new() { ["Input.Name"] = " South " }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt("Input.Name"));
    }

    [Fact]
    public async Task A_name_that_somebody_else_changed_meanwhile_is_shown_beside_mine()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var team = Given.Team("West");
        await host.SaveAsync(team);
        var (mine, theirs) = (await admin.GetAsync($"/admin/teams/{team.Id}"), await admin.GetAsync($"/admin/teams/{team.Id}"));
        await theirs.SubmitAsync("main form", new() { ["Input.Name"] = "Far West" });

        var refused = await mine.SubmitAsync("main form", new() { ["Input.Name"] = "Wild West" }, HttpStatusCode.Conflict);
        await refused.SubmitAsync("main form");

        Assert.Equal(["Wild West", "Far West", "West"], refused.TextsOf("caption ~ tbody td"));
        Assert.Equal("Wild West", await host.QueryAsync(db => db.Teams.Where(t => t.Id == team.Id).Select(t => t.Name).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "USR-07")]
    public async Task A_team_with_members_is_not_retired()
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var team = Given.Team();
        await host.SaveAsync(team);
        var member = await host.SaveAsync(Given.User(team: team));
        var form = await admin.GetAsync($"/admin/teams/{team.Id}");
        var refused = await form.SubmitAsync("main form", new() { ["Input.Retired"] = "true" }, HttpStatusCode.Conflict);
        Assert.Contains("1 active", refused.ErrorAt("Input.Retired"), StringComparison.Ordinal);
        await (await admin.GetAsync($"/admin/users/{member.Id}")).SubmitAsync("form[data-guard]", new() { ["Input.TeamId"] = "" });

        await refused.SubmitAsync("main form", new() { ["Input.Retired"] = "true" });

        var invite = await admin.GetAsync("/admin/users/invite");
        Assert.DoesNotContain(team.Name, invite.TextsOf("#Input_TeamId option"), StringComparer.Ordinal);
    }
}
