using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Tasks;

public sealed class TaskPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_task_of_the_team_is_accepted_from_the_inbox_and_done_with_a_result()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var me = Given.User(team: team);
        using var agent = await host.SignInAsync(me);
        var task = await TaskAsync(Given.Task("Repair it", team: team));

        var inbox = await agent.GetAsync("/tasks?show=team");
        var accepted = await inbox.SubmitAsync($"form[action^='/tasks/{task.Id}/accept']");
        Assert.Equal("/tasks?show=team", accepted.Location);
        var mine = await agent.GetAsync("/tasks");
        Assert.Contains("Repair it", mine.TextsOf(".list-title"));
        var done = await mine.ClickAsync($"a[href^='/tasks/{task.Id}/done']");
        await done.SubmitAsync("form[data-guard]", new() { ["Input.Note"] = "Changed the fuse" });

        var details = await agent.GetAsync($"/tasks/{task.Id}");
        Assert.Equal("Done", details.TextOf(".pill"));
        Assert.Contains("Changed the fuse", details.TextsOf(".prewrap"));
        Assert.Equal((me.Id, FollowUpTaskStatus.Done), (await StoredAsync(task)) is { } stored ? (stored.AssigneeId!.Value, stored.Status) : default);
    }

    [Fact]
    public async Task A_task_is_declined_with_a_reason_and_handed_to_somebody_else()
    {
        var (asking, asked, third) = (Given.User(), Given.User(), Given.User());
        using var requester = await host.SignInAsync(asking);
        using var assignee = await host.SignInAsync(asked);
        await host.SaveAsync(third);
        var task = await TaskAsync(Given.Task("Call back", assignee: asked, requester: asking));
        var decline = await assignee.GetAsync($"/tasks/{task.Id}/decline");

        var refused = await decline.SubmitAsync("form[data-guard]", expected: HttpStatusCode.Conflict);
        Assert.Equal("Give a reason.", refused.ErrorAt("Input.Note"));
        await refused.SubmitAsync("form[data-guard]", new() { ["Input.Note"] = "on holiday" });
        var mine = await requester.GetAsync("/tasks");
        var reassign = await mine.ClickAsync($"a[href^='/tasks/{task.Id}/reassign']");
        await reassign.SubmitAsync("form[data-guard]", new() { ["Input.To"] = $"u:{third.Id}" });

        Assert.Equal((FollowUpTaskStatus.New, third.Id), (await StoredAsync(task)) is { } stored ? (stored.Status, stored.AssigneeId!.Value) : default);
    }

    [Fact]
    public async Task What_is_not_possible_now_is_refused_in_place_with_a_way_back()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        var task = await TaskAsync(Given.Task(assignee: me));
        var accept = await agent.GetAsync($"/tasks/{task.Id}/accept");
        await accept.SubmitAsync("form[data-guard]");

        var again = await agent.GetAsync($"/tasks/{task.Id}/accept", HttpStatusCode.Conflict);
        var reopen = await agent.GetAsync($"/tasks/{task.Id}/reopen", HttpStatusCode.Conflict);

        Assert.Contains("Accepted", again.TextOf("[role=alert]"), StringComparison.Ordinal);
        Assert.All([again, reopen], page => Assert.True(page.Has($"a[href='/tasks/{task.Id}']")));
    }

    [Fact]
    public async Task A_stale_button_is_refused_and_changes_nothing()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        var task = await TaskAsync(Given.Task(assignee: me));
        var before = await agent.GetAsync("/tasks");
        await (await agent.GetAsync($"/tasks/{task.Id}/decline")).SubmitAsync("form[data-guard]", new() { ["Input.Note"] = "no time" });

        var refused = await before.SubmitAsync($"form[action^='/tasks/{task.Id}/accept']", expected: HttpStatusCode.Conflict);

        Assert.True(refused.Has(".error-summary"));
        Assert.Equal(FollowUpTaskStatus.Declined, (await StoredAsync(task)).Status);
    }

    [Theory]
    [InlineData("t:999999")]
    [InlineData("u:999999")]
    [InlineData("x:1")]
    [InlineData("u:-1")]
    [InlineData("'>")]
    public async Task A_task_goes_to_nobody_who_does_not_exist(string to)
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        var declined = Given.Task(assignee: me, requester: me);
        declined.Decline("no time", me.ActingAt(Clock.Start), Clock.Start);
        var task = await TaskAsync(declined);

        var page = await (await agent.GetAsync($"/tasks/{task.Id}/reassign")).SubmitAsync("form[data-guard]", new() { ["Input.To"] = to }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt("Input.To"));
        Assert.Equal(FollowUpTaskStatus.Declined, (await StoredAsync(task)).Status);
    }

    [Fact]
    public async Task Another_address_is_never_gone_back_to()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        var task = await TaskAsync(Given.Task(assignee: me));

        var done = await (await agent.GetAsync($"/tasks/{task.Id}/accept?back=https://example.org/")).SubmitAsync("form[data-guard]");

        Assert.Equal($"/tasks/{task.Id}", done.Location);
    }

    [Theory]
    [InlineData("/tasks/999999")]
    [InlineData("/tasks/999999/accept")]
    [InlineData("/tasks/1/juggle")]
    [InlineData("/tasks/x")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync(path, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("mine", "Mine")]
    [InlineData("TEAM", "My team’s")]
    [InlineData("nonsense", "Mine")]
    [InlineData("9", "Mine")]
    [InlineData("overdue&after=!!!", "Overdue")]
    public async Task Every_box_has_an_address(string show, string chosen)
    {
        using var agent = await host.SignInAsync(Role.Agent);

        var page = await agent.GetAsync($"/tasks?show={show}");

        Assert.Equal(chosen, page.TextOf(".chip[aria-current]"));
    }

    private async Task<FollowUpTask> TaskAsync(FollowUpTask task)
    {
        await host.SaveAsync(task);
        return task;
    }

    private Task<FollowUpTask> StoredAsync(FollowUpTask task) => host.QueryAsync(db => db.Tasks.SingleAsync(t => t.Id == task.Id));
}
