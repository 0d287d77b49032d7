using System.Net;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

/// <summary>Bad and unusual input of the log form, and what was typed when the session ended.</summary>
public sealed class LogInputTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("Input.Summary", "   ", "Input.Summary")]
    [InlineData("Input.Customer", "nobody at all", "Input.Customer")]
    [InlineData("Input.Customer", "C-999999", "Input.Customer")]
    [InlineData("Input.Channel", "telepathy", "Input.Channel")]
    [InlineData("Input.StartedAt", "2026-03-02T10:01", "Input.StartedAt")]
    [InlineData("Input.StartedAt", "2026-02-30T10:00", "Input.StartedAt")]
    [InlineData("Input.StartedAt", "0001-01-01T00:00", "Input.StartedAt")]
    [InlineData("Input.StartedAt", "9999-12-31T23:59", "Input.StartedAt")]
    [InlineData("Input.EndedAt", "2026-03-02T09:00", "Input.EndedAt")]
    [InlineData("Input.EndedAt", "2026-03-02T11:00", "Input.EndedAt")]
    [InlineData("Input.Direction", "Sideways", "Input.Direction")]
    [InlineData("Input.Purpose", "99", "Input.Purpose")]
    [InlineData("Input.Level", "77", "Input.Level")]
    [InlineData("Input.Tasks[0].Text", "no title", "Input.Tasks[0].Title")]
    public async Task Bad_input_is_explained_at_its_field_and_nothing_is_lost(string field, string value, string at)
    {
        var customer = await host.CustomerAsync("Bad input");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        var typed = new Fields { ["Input.Summary"] = "Kept text", ["Input.Tasks[0].To"] = "" };
        typed[field] = value;

        page = await page.SubmitAsync(LogCase.Form, typed, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt(at.Replace('[', '_').Replace(']', '_')));
        Assert.True(page.Has(".error-summary"));
        Assert.Equal(string.Equals(field, "Input.Summary", StringComparison.Ordinal) ? value : "Kept text", page.ValueOf("Input.Summary"));
        Assert.Empty(await host.LoggedAsync(customer));
    }

    [Fact]
    public async Task A_field_that_is_folded_away_is_shown_when_it_is_wrong()
    {
        var customer = await host.CustomerAsync("Folded");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        Assert.False(page.Has("details.more[open]"));

        page = await page.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = "x", ["Input.EndedAt"] = "2026-03-01T10:00" }, HttpStatusCode.UnprocessableEntity);

        Assert.True(page.Has("details.more[open] #Input_EndedAt-error"));
    }

    [Fact]
    public async Task Text_over_its_limit_is_refused_and_kept()
    {
        var customer = await host.CustomerAsync("Long");
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        var text = new string('长', Interaction.TextLimit + 1);

        page = await page.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = text }, HttpStatusCode.UnprocessableEntity);

        Assert.Contains("4001", page.ErrorAt("Input.Summary"), StringComparison.Ordinal);
        Assert.Equal(text, page.ValueOf("Input.Summary"));
        Assert.Empty(await host.LoggedAsync(customer));
    }

    [Theory]
    [InlineData("'\"><script>alert(1)</script>")]
    [InlineData("😀👩‍👩‍👧 مرحبا עברית 中文 𠮷")]
    public async Task Any_text_is_kept_as_it_was_typed(string text)
    {
        var customer = await host.CustomerAsync(text);
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        await page.SubmitAsync(LogCase.Form, new() { ["Input.Summary"] = text, ["Input.Tasks[0].Title"] = text, ["Input.Tasks[0].Text"] = text });

        var interaction = Assert.Single(await host.LoggedAsync(customer));
        var details = await agent.GetAsync($"/interactions/{interaction.Number}");
        var tasks = await agent.GetAsync("/tasks");
        var list = await agent.GetAsync("/interactions");

        Assert.Equal(text, interaction.Summary);
        Assert.Equal(text, details.TextOf(".prewrap"));
        Assert.Contains(text, tasks.TextsOf(".list-title"));
        Assert.Contains(text, list.TextsOf(".list-title"));
        Assert.All([page, details, tasks, list], p => Assert.DoesNotContain("<script>alert", p.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_comes_back_after_signing_in()
    {
        var customer = await host.CustomerAsync("Session");
        var user = Given.User();
        using var agent = await host.SignInAsync(user);
        var page = await agent.GetAsync($"/customers/{customer.Number}/interactions/log");
        foreach (Cookie cookie in agent.Cookies.GetAllCookies())
        {
            cookie.Expired = cookie.Name is "crm" || cookie.Expired;
        }

        var signIn = await page.SubmitAsync(
            LogCase.Form,
            new() { ["Input.Summary"] = "Typed for ten minutes", ["Input.Purpose"] = "Care", ["Input.Tasks[0].Title"] = "First", ["Input.Tasks[1].Title"] = "Second", ["Input.Tasks[1].Due"] = "Today", ["Input.Tasks[1].Priority"] = "Low" },
            HttpStatusCode.Unauthorized);
        var back = await signIn.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email!, ["Input.Password"] = Given.Password });
        var restored = await back.FollowAsync();

        Assert.Equal(("Typed for ten minutes", "Care", "First", "Second", "Low"), (
            restored.ValueOf("Input.Summary"),
            restored.ValueOf("Input.Purpose"),
            restored.ValueOf("Input.Tasks[0].Title"),
            restored.ValueOf("Input.Tasks[1].Title"),
            restored.ValueOf("Input.Tasks[1].Priority")));
        Assert.Empty(await host.LoggedAsync(customer));
        await restored.SubmitAsync(LogCase.Form);
        Assert.Single(await host.LoggedAsync(customer));
        Assert.Equal(2, (await host.TasksAsync(customer)).Count);
    }
}
