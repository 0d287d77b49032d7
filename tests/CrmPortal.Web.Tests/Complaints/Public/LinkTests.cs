using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

[Trait("Rule", "CMP-58")]
public sealed class LinkTests(PublicCase portal) : IClassFixture<PublicCase>
{
    [Fact]
    public async Task A_supervisor_links_what_came_from_the_public_form()
    {
        var customer = Given.Customer("Grace Hopper");
        await portal.Host.SaveAsync(customer);
        using var visitor = portal.Host.Visit();
        var (number, _) = await portal.ComplainAsync(visitor, ("Input.CustomerNumber", customer.Number));
        using var staff = await portal.Host.SignInAsync(Role.Supervisor);
        Assert.Contains("Public form, not linked", (await staff.GetAsync("/complaints")).TextOf($".queue tr:has(a[href*='{number}'])"), StringComparison.Ordinal);
        var form = await (await staff.GetAsync($"/complaints/{number}")).ClickAsync($"a[href$='/{number}/link']");

        var sent = await form.SubmitAsync("main form[data-guard]", new() { ["Input.Customer"] = "Grace Hopper", ["Input.Reason"] = "Called back" });

        var page = await sent.FollowAsync();
        Assert.Contains("Public form", page.TextOf(".page-title"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not linked", page.TextOf(".page-title"), StringComparison.Ordinal);
        Assert.Equal(customer.Id, (await portal.StoredAsync(number)).CustomerId);
    }

    [Fact]
    public async Task An_agent_links_nothing()
    {
        var customer = Given.Customer("Mary Jackson");
        await portal.Host.SaveAsync(customer);
        using var visitor = portal.Host.Visit();
        var (number, _) = await portal.ComplainAsync(visitor);
        using var agent = await portal.Host.SignInAsync(Role.Agent);

        await agent.GetAsync($"/complaints/{number}/link", HttpStatusCode.Forbidden);
        var amend = await agent.GetAsync($"/complaints/{number}/amend");
        var refused = await amend.SubmitAsync("main form[data-guard]", new() { ["Input.Customer"] = customer.Number }, HttpStatusCode.Conflict);

        Assert.NotNull(refused.ErrorAt("Input.Customer"));
        Assert.Null((await portal.StoredAsync(number)).CustomerId);
    }

    [Theory]
    [InlineData("", "Called back", "Input.Customer")]
    [InlineData("Nobody of this name", "Called back", "Input.Customer")]
    [InlineData("C-999999", "Called back", "Input.Customer")]
    [InlineData("C-000001", " ", "Input.Reason")]
    public async Task Bad_input_is_told_beside_its_field(string customer, string reason, string field)
    {
        using var visitor = portal.Host.Visit();
        var (number, _) = await portal.ComplainAsync(visitor);
        using var staff = await portal.Host.SignInAsync(Role.Supervisor);
        var form = await staff.GetAsync($"/complaints/{number}/link");

        var answer = await form.SubmitAsync(
            "main form[data-guard]", new() { ["Input.Customer"] = customer, ["Input.Reason"] = reason }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(answer.ErrorAt(field));
        Assert.DoesNotContain((await portal.StoredAsync(number)).History, row => row.Action == ComplaintAction.Link);
    }
}
