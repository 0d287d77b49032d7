using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

[Trait("Rule", "CMP-69")]
public sealed class SavedViewTests : IAsyncLifetime
{
    private readonly WebHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_view_is_saved_from_the_queue_and_shows_the_same_rows()
    {
        await _host.SaveAsync(Given.Complaint(1, severity: Severity.Critical, description: "urgent"), Given.Complaint(1, severity: Severity.Minor, description: "later"));
        using var visitor = await _host.SignInAsync(Role.Agent);
        var queue = await visitor.GetAsync("/complaints?view=Open&priority=P1&nonsense=1&after=xyz");

        var form = await queue.ClickAsync("a[href*='/complaints/views']");
        var saved = await (await form.SubmitAsync("main form", new() { ["Input.Name"] = "Fire brigade" })).FollowAsync();

        Assert.Equal("/complaints?view=Open&priority=P1", saved.Document.QuerySelector(".chip:has([href$='#bookmark'])")!.GetAttribute("href"));
        Assert.Contains("urgent", saved.TextOf("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("later", saved.TextOf("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_without_a_name_is_refused()
    {
        using var visitor = await _host.SignInAsync(Role.Agent);
        var form = await visitor.GetAsync("/complaints/views?view=Open");

        var refused = await form.SubmitAsync("main form", new() { ["Input.Name"] = " " }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("Fill this in.", refused.ErrorAt("Input.Name"));
    }

    [Fact]
    public async Task A_team_sees_the_views_of_its_supervisor_and_nobody_elses()
    {
        var (own, other) = (Given.Team(), Given.Team());
        await _host.SaveAsync(own, other);
        using var lead = await _host.SignInAsync(Given.User(Role.Supervisor, team: own));
        await SaveAsync(lead, "Ours", forTeam: true);
        await SaveAsync(lead, "Mine", forTeam: false);
        using var member = await _host.SignInAsync(Given.User(Role.Agent, team: own));
        using var stranger = await _host.SignInAsync(Given.User(Role.Agent, team: other));

        Assert.Equal(["Ours"], await NamesAsync(member));
        Assert.Equal([], await NamesAsync(stranger));
        Assert.Equal(["Mine", "Ours"], await NamesAsync(lead));
    }

    [Fact]
    public async Task Only_its_maker_and_supervisors_of_the_team_remove_it()
    {
        var team = Given.Team();
        await _host.SaveAsync(team);
        using var lead = await _host.SignInAsync(Given.User(Role.Supervisor, team: team));
        using var member = await _host.SignInAsync(Given.User(Role.Agent, team: team));
        using var stranger = await _host.SignInAsync(Role.Agent);
        await SaveAsync(lead, "Ours", forTeam: true);
        var id = await _host.QueryAsync(db => db.SavedViews.Select(v => v.Id).SingleAsync());
        var address = $"/complaints/views/{id}/remove";

        await (await member.GetAsync("/complaints/views")).SubmitAsync("main form", [], HttpStatusCode.Forbidden, target: address);
        await (await stranger.GetAsync("/complaints/views")).SubmitAsync("main form", [], HttpStatusCode.NotFound, target: address);
        Assert.Equal(1, await _host.QueryAsync(db => db.SavedViews.CountAsync()));

        await (await lead.GetAsync("/complaints/views")).SubmitAsync("li form");

        Assert.Equal(0, await _host.QueryAsync(db => db.SavedViews.CountAsync()));
    }

    [Fact]
    public async Task Bad_input_is_refused_at_its_field()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        var form = await agent.GetAsync("/complaints/views");

        var nameless = await form.SubmitAsync("main form", new() { ["Input.Name"] = " " }, HttpStatusCode.UnprocessableEntity);
        var tooLong = await form.SubmitAsync("main form", new() { ["Input.Name"] = new string('x', 61) }, HttpStatusCode.UnprocessableEntity);
        var forged = await form.SubmitAsync("main form", new() { ["Input.Name"] = "All", ["Input.ForTeam"] = "true" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(nameless.ErrorAt("Input.Name"));
        Assert.NotNull(tooLong.ErrorAt("Input.Name"));
        Assert.Equal(0, await _host.QueryAsync(db => db.SavedViews.CountAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
    }

    [Fact]
    public async Task Nobody_makes_more_than_twenty()
    {
        using var agent = await _host.SignInAsync(Role.Agent);
        for (var i = 0; i < 20; i++)
        {
            await SaveAsync(agent, $"View {i}", forTeam: false);
        }

        var refused = await (await agent.GetAsync("/complaints/views"))
            .SubmitAsync("main form", new() { ["Input.Name"] = "One more" }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(refused.ErrorAt("Input.Name"));
    }

    private static async Task SaveAsync(Visitor visitor, string name, bool forTeam) =>
        await (await visitor.GetAsync("/complaints/views?priority=P1"))
            .SubmitAsync("main form", new() { ["Input.Name"] = name, ["Input.ForTeam"] = forTeam ? "true" : "false" });

    private static async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor) =>
        (await visitor.GetAsync("/complaints")).TextsOf(".chip:has([href$='#bookmark'])");
}
