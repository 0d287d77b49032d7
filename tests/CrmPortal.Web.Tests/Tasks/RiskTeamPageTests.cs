using System.Globalization;
using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Tasks;

[Trait("Rule", "TSK-15")]
public sealed class RiskTeamPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "main form";

    [Fact]
    public async Task Each_risk_has_its_team_or_none()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        using var admin = await host.SignInAsync(Role.Admin);

        await (await admin.GetAsync("/admin/teams/risks")).SubmitAsync(Form, new() { ["Input.Legal"] = Key(team.Id) });
        var page = await admin.GetAsync("/admin/teams/risks");
        Assert.Equal((Key(team.Id), ""), (page.ValueOf("Input.Legal"), page.ValueOf("Input.Regulator")));
        await page.SubmitAsync(Form, new() { ["Input.Legal"] = "" });

        Assert.Null(await host.QueryAsync(async db => (await db.RiskTeams.SingleAsync()).For(Risks.Legal)));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_team_that_is_no_choice_is_refused(string key)
    {
        using var admin = await host.SignInAsync(Role.Admin);

        var page = await (await admin.GetAsync("/admin/teams/risks")).SubmitAsync(Form, new() { ["Input.Media"] = key }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt("Input.Media"));
        Assert.Null(await host.QueryAsync(async db => (await db.RiskTeams.SingleAsync()).For(Risks.Media)));
    }

    [Fact]
    public async Task What_somebody_else_chose_meanwhile_is_shown_beside_mine()
    {
        var (north, south) = (Given.Team(), Given.Team());
        await host.SaveAsync(north, south);
        using var admin = await host.SignInAsync(Role.Admin);
        var (mine, theirs) = (await admin.GetAsync("/admin/teams/risks"), await admin.GetAsync("/admin/teams/risks"));
        await theirs.SubmitAsync(Form, new() { ["Input.Safety"] = Key(north.Id) });

        var refused = await mine.SubmitAsync(Form, new() { ["Input.Safety"] = Key(south.Id) }, HttpStatusCode.Conflict);

        Assert.Contains(north.Name, refused.TextsOf("caption ~ tbody td"), StringComparer.Ordinal);
        await refused.SubmitAsync(Form);
        Assert.Equal(south.Id, await host.QueryAsync(async db => (await db.RiskTeams.SingleAsync()).For(Risks.Safety)));
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    public async Task Only_administrators_choose_the_teams(Role role)
    {
        using var visitor = await host.SignInAsync(role);

        await visitor.GetAsync("/admin/teams/risks", HttpStatusCode.Forbidden);
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
