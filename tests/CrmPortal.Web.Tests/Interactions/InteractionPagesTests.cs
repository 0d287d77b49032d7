using System.Net;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Interactions;

public sealed class InteractionPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task The_list_is_filtered_by_channel_person_purpose_and_day()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        await LogAsync("by me over phone", "phone", me);
        await LogAsync("by me over fax", "fax", me);
        await LogAsync("by another over fax", "fax");
        await LogAsync("long ago", "visit", at: host.Clock.Now.AddDays(-400));

        Assert.Equal(["by me over fax", "by me over phone"], await TitlesAsync(agent, "/interactions?agent=me"));
        Assert.Equal(["by me over fax"], await TitlesAsync(agent, "/interactions?agent=me&channel=fax"));
        Assert.Equal(["long ago"], await TitlesAsync(agent, "/interactions?to=2025-12-31"));
        Assert.DoesNotContain("long ago", await TitlesAsync(agent, "/interactions?from=2026-03-02"));
        Assert.Empty(await TitlesAsync(agent, "/interactions?agent=me&purpose=Grumble"));
    }

    [Fact]
    public async Task Parameters_that_mean_nothing_are_as_if_they_were_not_there()
    {
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync("/interactions?channel=%27x&purpose=7&agent=you&from=yesterday&to=9999-12-31&after=%2f&before=AAAA");
    }

    [Fact]
    public async Task The_list_is_paged_without_repeating_or_losing_a_row()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        for (var i = 0; i < 60; i++)
        {
            await LogAsync($"call {i:00}", "phone", me);
        }

        var first = await agent.GetAsync("/interactions?agent=me");
        var second = await first.ClickAsync("a[rel=next]");
        var third = await second.ClickAsync("a[rel=next]");
        var backAgain = await third.ClickAsync("a[rel=prev]");

        var all = new[] { first, second, third }.SelectMany(p => p.TextsOf(".list-title")).ToList();
        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(i => $"call {i:00}"), all);
        Assert.Equal(second.TextsOf(".list-title"), backAgain.TextsOf(".list-title"));
        Assert.False(third.Has("a[rel=next]"));
    }

    [Fact]
    public async Task The_list_costs_as_many_commands_for_many_rows_as_for_few()
    {
        using var agent = await host.SignInAsync(Role.Agent);
        await LogAsync("one", "phone");
        await agent.GetAsync("/interactions");
        var forFew = await host.Commands.DuringAsync(() => agent.GetAsync("/interactions"));
        for (var i = 0; i < 10; i++)
        {
            await LogAsync($"more {i}", "phone");
        }

        var forMany = await host.Commands.DuringAsync(() => agent.GetAsync("/interactions"));

        Assert.Equal(forFew.Count, forMany.Count);
        Assert.True(forMany.Count <= 2, string.Join("\n", forMany));
    }

    [Fact]
    public async Task The_text_is_changed_on_the_first_day_and_corrected_later()
    {
        await using var own = await WebHost.StartAsync();
        var me = Given.User();
        using var agent = await own.SignInAsync(me);
        var interaction = await LogAsync("first text", "phone", me, on: own);
        var address = $"/interactions/{interaction.Number}";

        await (await agent.GetAsync($"{address}/edit")).SubmitAsync("form[data-guard]", new() { ["Input.Summary"] = "second text" });
        Assert.Equal("second text", (await agent.GetAsync(address)).TextOf(".prewrap"));
        var late = await agent.GetAsync($"{address}/edit");
        own.Clock.Advance(TimeSpan.FromHours(24));
        using var nextDay = await own.SignInAsync(me);
        var refused = await (await nextDay.GetAsync($"{address}/edit", HttpStatusCode.SeeOther)).FollowAsync();
        Assert.Equal($"Correct interaction {interaction.Number}", refused.Heading);

        var details = await (await refused.SubmitAsync("form[data-guard]", new() { ["Input.Text"] = "third text" })).FollowAsync();

        Assert.Equal("second text", details.TextOf(".prewrap"));
        Assert.Equal(["third text"], details.TextsOf(".timeline-body"));
        Assert.False(details.Has($"a[href='{address}/edit']"));
        Assert.Equal("second text", late.ValueOf("Input.Summary"));
    }

    [Fact]
    public async Task Two_who_change_the_text_at_once_notice_each_other()
    {
        var me = Given.User();
        using var agent = await host.SignInAsync(me);
        var interaction = await LogAsync("original", "phone", me);
        var (one, two) = (await agent.GetAsync($"/interactions/{interaction.Number}/edit"), await agent.GetAsync($"/interactions/{interaction.Number}/edit"));

        await one.SubmitAsync("form[data-guard]", new() { ["Input.Summary"] = "mine" });
        var conflict = await two.SubmitAsync("form[data-guard]", new() { ["Input.Summary"] = "yours" }, HttpStatusCode.Conflict);

        Assert.Equal("yours", conflict.ValueOf("Input.Summary"));
        Assert.Contains("mine", conflict.TextsOf("td"));
    }

    [Fact]
    public async Task A_correction_without_text_is_refused()
    {
        using var agent = await host.SignInAsync(Role.Agent);
        var interaction = await LogAsync("text", "phone");

        var page = await (await agent.GetAsync($"/interactions/{interaction.Number}/correct")).SubmitAsync("form[data-guard]", new() { ["Input.Text"] = " " }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.ErrorAt("Input.Text"));
    }

    [Theory]
    [InlineData("/interactions/I-999999")]
    [InlineData("/interactions/nonsense")]
    [InlineData("/interactions/I-999999/edit")]
    [InlineData("/interactions/I-999999/correct")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var agent = await host.SignInAsync(Role.Agent);

        await agent.GetAsync(path, HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(Visitor visitor, string path) =>
        (await visitor.GetAsync(path)).TextsOf(".list-title");

    private async Task<Interaction> LogAsync(string summary, string channel, User? by = null, DateTime? at = null, WebHost? on = null)
    {
        Customer customer = Given.Customer();
        return await (on ?? host).QueryAsync(async db =>
        {
            var interaction = Given.Interaction(customer, await db.Channels.SingleAsync(c => c.Code == channel), summary, at, by);
            db.Add(interaction);
            await db.SaveChangesAsync();
            return interaction;
        });
    }
}
