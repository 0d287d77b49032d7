using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

/// <summary>Who may log what about whom.</summary>
public sealed class LogAccessTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_customer_nobody_may_see_has_no_form()
    {
        var team = Given.Team();
        await host.SaveAsync(team);
        var customer = await host.CustomerAsync("Somebody else's", team);
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync($"/customers/{customer.Number}/interactions/log", HttpStatusCode.NotFound);
        var page = await agent.GetAsync("/interactions/log");
        page = await page.SubmitAsync(LogCase.Form, new() { ["Input.Customer"] = customer.Number, ["Input.Summary"] = "x" }, HttpStatusCode.UnprocessableEntity);

        Assert.StartsWith("No such customer", page.ErrorAt("Input.Customer"), StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_above_the_own_clearance_is_refused()
    {
        var customer = await host.CustomerAsync("Level");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        page = await page.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = "x", ["Input.Level"] = "TopSecret" }, HttpStatusCode.Conflict);

        Assert.Contains("Internal", page.ErrorAt("Input.Level"), StringComparison.Ordinal);
        Assert.Empty(await host.LoggedAsync(customer));
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task Who_does_not_work_with_customers_has_no_form(Role role)
    {
        using var visitor = await host.SignInAsync(role);

        await visitor.GetAsync("/interactions/log", HttpStatusCode.Forbidden);
    }
}
