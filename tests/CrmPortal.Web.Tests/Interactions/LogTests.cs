using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

/// <summary>What the log form keeps, and where it leads.</summary>
public sealed class LogTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Three_fields_suffice()
    {
        var customer = await host.CustomerAsync("三个字段");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/interactions/log");

        var saved = await page.SubmitAsync(LogCase.Form, new() { ["Input.Customer"] = "三个字段", ["Input.Channel"] = "email", ["Input.Summary"] = "Asked for the invoice" });

        Assert.Equal($"/customers/{customer.Number}", saved.Location);
        var interaction = Assert.Single(await host.LoggedAsync(customer));
        Assert.Equal(("Asked for the invoice", Direction.Inbound, Purpose.Enquiry), (interaction.Summary, interaction.Direction, interaction.Purpose));
        Assert.Equal((Synchronicity.Asynchronous, ActorKind.Human), (interaction.Synchronicity, interaction.ActorKind));
        Assert.Equal(host.Clock.Now, interaction.StartedAt);
    }

    [Fact]
    public async Task The_form_of_a_customer_knows_him_and_proposes_the_channel_used_last()
    {
        var customer = await host.CustomerAsync("Ada's \"own\" <page>");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        Assert.Equal(customer.Number, page.ValueOf("Input.Customer"));
        Assert.Equal("Ada's \"own\" <page>", page.Document.QuerySelector("#Input_Customer")!.GetAttribute("data-picker-label"));
        Assert.Equal("phone", page.ValueOf("Input.Channel"));
        Assert.Equal("2026-03-02T10:00", page.ValueOf("Input.StartedAt"));
        await page.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = "By letter", ["Input.Channel"] = "letter" });

        Assert.Equal("letter", (await agent.GetAsync("/interactions/log")).ValueOf("Input.Channel"));
        Assert.Single(await host.LoggedAsync(customer));
    }

    [Fact]
    public async Task A_complaint_can_follow_at_once()
    {
        var customer = await host.CustomerAsync("Unhappy");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        var saved = await page.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = "It broke" }, button: "button[name=Then]");

        var interaction = Assert.Single(await host.LoggedAsync(customer));
        Assert.Equal($"/complaints/new?customer={customer.Number}&interaction={interaction.Number}", saved.Location);
    }

    [Fact]
    public async Task Logging_while_somebody_edits_the_customer_disturbs_neither()
    {
        var customer = await host.CustomerAsync("Edited meanwhile");
        using var editor = await host.SignInAsync(Role.Agent);
        using var agent = await host.SignInAsync(Role.Agent);
        var edit = await editor.GetAsync($"/customers/{customer.Number}/edit");
        var log = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");

        await log.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = "rang" });
        await edit.SubmitAsync("form[data-guard]", new() { ["Input.Note"] = "prefers mornings" });

        Assert.Single(await host.LoggedAsync(customer));
    }

    [Fact]
    public async Task Sending_the_form_twice_logs_once()
    {
        var customer = await host.CustomerAsync("Twice");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        var fields = new Fields { ["Input.Summary"] = "once", ["Input.Tasks[0].Title"] = "also once" };

        var first = await page.SubmitAsync(LogCase.Form, fields);
        var second = await page.SubmitAsync(LogCase.Form, fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await host.LoggedAsync(customer));
        Assert.Single(await host.TasksAsync(customer));
    }

    [Fact]
    public async Task The_page_speaks_Chinese()
    {
        using var agent = await host.SignInAsync(Given.User(culture: "zh-CN"));

        var page = await agent.GetAsync("/interactions/log");

        Assert.Equal(("zh-CN", "记录互动"), (page.Language, page.Heading));
        Assert.Contains("电话", page.TextsOf("#Input_Channel option"));
        Assert.DoesNotContain("Interaction.", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
