using System.Net;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Feedback;

/// <summary>What the forms of feedback refuse; no test here registers any by a form, so all of them ask one portal.</summary>
public sealed class FeedbackInputTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "main form[data-guard]";

    [Theory]
    [InlineData("Input.Text", " ")]
    [InlineData("Input.Kind", "17")]
    [InlineData("Input.Kind", "Complaint")]
    [InlineData("Input.ChannelId", "99999")]
    [InlineData("Input.TeamId", "99999")]
    [InlineData("Input.Level", "TopSecret")]
    [InlineData("Input.ReceivedAt", "yesterday")]
    [InlineData("Input.Email", "ada")]
    [InlineData("Input.Customer", "Nobody of this name")]
    public async Task Bad_input_is_told_beside_its_field_and_what_was_typed_stays(string field, string value)
    {
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/feedback/new");
        var before = await CountAsync();
        var fields = new Fields { ["Input.Text"] = "Open on Saturdays", ["Input.ChannelId"] = "1", ["Input.Anonymous"] = "true", ["Input.About"] = "Collections", [field] = value };

        var answer = await page.SubmitAsync(Form, fields, HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(field)));
        Assert.Equal("Collections", answer.ValueOf("Input.About"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    [Trait("Rule", "FDB-01")]
    public async Task Whoever_cannot_be_reached_is_told_of_and_nothing_is_stored()
    {
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync("/feedback/new");
        var before = await CountAsync();

        var answer = await page.SubmitAsync(Form, new() { ["Input.Text"] = "Open on Saturdays", ["Input.ChannelId"] = "1", ["Input.Name"] = "Zhang" }, HttpStatusCode.Conflict);

        Assert.Equal("Open on Saturdays", answer.ValueOf("Input.Text"));
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("Input.Text", " ")]
    [InlineData("Input.ChannelId", "99999")]
    [InlineData("Input.At", "noon")]
    public async Task A_reply_of_no_meaning_is_refused_beside_its_field(string field, string value)
    {
        var feedback = Given.Feedback();
        await host.SaveAsync(feedback);
        using var agent = await host.SignInAsync(Role.Agent);
        var page = await agent.GetAsync($"/feedback/{feedback.Number}/reply");

        var answer = await page.SubmitAsync(Form, new() { ["Input.Text"] = "We do", [field] = value }, HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(field)));
        Assert.Empty(await host.QueryAsync(db => db.Feedback.SelectMany(f => f.Replies).ToListAsync()));
    }

    private Task<int> CountAsync() => host.QueryAsync(db => db.Feedback.CountAsync());
}
