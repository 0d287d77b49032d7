using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

[Trait("Rule", "CMP-67")]
public sealed class OthersTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Who_opens_a_complaint_sees_who_else_has_it_open()
    {
        var complaint = Given.Complaint(1);
        await host.SaveAsync(complaint);
        var first = await host.SaveAsync(Given.User(Role.Supervisor));
        using var one = await host.SignInAsync(first);
        using var other = await host.SignInAsync(Role.Supervisor);

        var alone = await one.GetAsync($"/complaints/{complaint.Number}");
        var second = await other.GetAsync($"/complaints/{complaint.Number}/assign");
        var told = await one.GetAsync($"/complaints/{complaint.Number}/others");
        host.Clock.Advance(TimeSpan.FromSeconds(90));
        var later = await other.GetAsync($"/complaints/{complaint.Number}");

        Assert.False(alone.Has("[data-others] .notice"));
        Assert.Contains(first.DisplayName, second.TextOf("[data-others] .notice"), StringComparison.Ordinal);
        Assert.True(told.Has(".notice"));
        Assert.False(later.Has("[data-others] .notice"));
    }

    [Fact]
    public async Task A_manager_reads_without_being_in_the_way()
    {
        var complaint = Given.Complaint(1);
        await host.SaveAsync(complaint);
        using var manager = await host.SignInAsync(Role.Manager);
        using var agent = await host.SignInAsync(Role.Agent);

        await manager.GetAsync($"/complaints/{complaint.Number}");

        Assert.False((await agent.GetAsync($"/complaints/{complaint.Number}")).Has("[data-others] .notice"));
    }

    [Fact]
    public async Task Nobody_asks_about_a_complaint_he_does_not_see()
    {
        var complaint = Given.Complaint(1, level: InfoLevel.TopSecret);
        await host.SaveAsync(complaint);
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync($"/complaints/{complaint.Number}/others", HttpStatusCode.NotFound);
        await agent.GetAsync("/complaints/nonsense/others", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_page_asks_for_by_itself_does_not_keep_the_session()
    {
        var complaint = Given.Complaint(1);
        await host.SaveAsync(complaint);
        using var agent = await host.SignInAsync(Role.Agent);

        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await agent.GetAsync($"/complaints/{complaint.Number}/others");
        host.Clock.Advance(TimeSpan.FromMinutes(20));

        await agent.GetAsync("/complaints", HttpStatusCode.Redirect);
    }
}
