using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

/// <summary>How the log form finds the customer that was meant.</summary>
public sealed class LogCustomerTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("139 0000 1111")]
    [InlineData("+86 13900001111")]
    public async Task A_customer_is_found_by_his_telephone_number(string typed)
    {
        var name = $"Caller {Guid.NewGuid():N}";
        var customer = await host.CustomerAsync(name, phone: "139-0000-1111");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/interactions/log");

        await page.SubmitAsync(LogCase.Form, new() { ["Input.Customer"] = typed, ["Input.Summary"] = "rang" });

        Assert.Single(await host.LoggedAsync(customer));
        await host.QueryAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Id == customer.Id)).Deactivate("test over", Actor.System, host.Clock.Now);
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Among_several_customers_one_is_chosen_and_nothing_typed_is_lost()
    {
        var name = $"李娜 {Guid.NewGuid():N}";
        var (first, second) = (await host.CustomerAsync(name), await host.CustomerAsync(name));
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/interactions/log");

        page = await page.SubmitAsync(LogCase.Form, new() { ["Input.Customer"] = name, ["Input.Summary"] = "Which one?" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Which one?", page.ValueOf("Input.Summary"));
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name=Pick]").Length);
        var saved = await page.SubmitAsync(LogCase.Form, new() { ["Pick"] = second.Number });

        Assert.Equal($"/customers/{second.Number}", saved.Location);
        Assert.Empty(await host.LoggedAsync(first));
        Assert.Single(await host.LoggedAsync(second));
    }

    [Fact]
    public async Task The_picker_finds_customers_by_any_part_of_the_name()
    {
        var customer = await host.CustomerAsync("Peculiar Widgets", phone: "021-5550199");
        using var agent = await host.SignInAsync(Role.Agent);

        var byName = await agent.GetAsync("/customers/pick?q=iar+Wid");
        var byPhone = await agent.GetAsync("/customers/pick?q=5550199");
        var nothing = await agent.GetAsync("/customers/pick?q=");

        var expected = $$"""[{"number":"{{customer.Number}}","name":"Peculiar Widgets","hint":"021-5550199"}]""";
        Assert.Equal((expected, expected, "[]"), (byName.Body, byPhone.Body, nothing.Body));
    }

    [Theory]
    [InlineData("WONDROUS")]
    [InlineData("gears wond")]
    [InlineData("齿轮")]
    [InlineData("139 0013 9009")]
    public async Task The_picker_and_the_form_find_what_the_search_finds(string typed)
    {
        await using var portal = await WebHost.StartAsync();
        var customer = Given.Customer("Wondrous Gears 上海齿轮厂", phone: "+86 139 0013 9009");
        await portal.SaveAsync(customer, Given.Customer("Somebody else"));
        using var agent = await portal.SignInAsync(Role.Agent);

        var picked = await agent.GetAsync($"/customers/pick?q={Uri.EscapeDataString(typed)}");
        var form = await agent.GetAsync("/interactions/log");
        var saved = await form.SubmitAsync(LogCase.Form, new() { ["Input.Customer"] = typed, ["Input.Summary"] = "It was him" });

        Assert.Contains($"\"number\":\"{customer.Number}\"", picked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", picked.Body, StringComparison.Ordinal);
        Assert.Equal($"/customers/{customer.Number}", saved.Location);
    }
}
