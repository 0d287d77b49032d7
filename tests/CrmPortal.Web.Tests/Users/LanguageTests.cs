using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Users;

public sealed class LanguageTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh-TW, en;q=0.8", "zh-CN")]
    [InlineData("fr, zh;q=0.5, en;q=0.4", "zh-CN")]
    [InlineData("en-GB, zh;q=0.9", "en")]
    [InlineData("zh;q=0.1, en;q=0.9", "en")]
    [InlineData("fr", "en")]
    public async Task A_visitor_reads_the_language_of_his_browser(string? asked, string shown)
    {
        using var visitor = host.Visit(asked);

        var page = await visitor.GetAsync("/account/sign-in");

        Assert.Equal(shown, page.Language);
    }

    [Fact]
    public async Task The_switch_wins_over_the_browser()
    {
        using var visitor = host.Visit("en");
        var page = await visitor.GetAsync("/account/sign-in");

        var answer = await page.SubmitAsync("form[action='/account/culture']", new() { ["culture"] = "zh-CN" });

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.Equal("zh-CN", (await answer.FollowAsync()).Language);
    }

    [Fact]
    public async Task The_setting_of_the_user_wins_over_cookie_and_browser()
    {
        using var visitor = await host.SignInAsync(Given.User(culture: "zh-CN"));

        var page = await visitor.GetAsync("/account");

        Assert.Equal("zh-CN", page.Language);
    }

    [Fact]
    public async Task The_switch_changes_the_setting_of_the_user_for_his_next_session()
    {
        var user = Given.User(culture: "en");
        using var visitor = await host.SignInAsync(user);
        var page = await visitor.GetAsync("/account");
        await page.SubmitAsync("form[action='/account/culture']", new() { ["culture"] = "zh-CN" });

        using var tomorrow = host.Visit("en");
        await tomorrow.SignInAsync(user.Email!, Given.Password);

        Assert.Equal("zh-CN", (await visitor.GetAsync("/account")).Language);
        Assert.Equal("zh-CN", (await tomorrow.GetAsync("/account")).Language);
    }

    [Fact]
    public async Task An_unknown_language_changes_nothing()
    {
        using var visitor = host.Visit("en");
        var page = await visitor.GetAsync("/account/sign-in");

        var answer = await page.SubmitAsync("form[action='/account/culture']", new() { ["culture"] = "xx" });

        Assert.Equal("en", (await answer.FollowAsync()).Language);
    }

    [Fact]
    public async Task The_switch_never_leads_to_another_site()
    {
        using var visitor = host.Visit();
        var page = await visitor.GetAsync("/account/sign-in");

        var answer = await page.SubmitAsync("form[action='/account/culture']", new() { ["culture"] = "en", ["returnUrl"] = "//evil.example" });

        Assert.Equal("/", answer.Location);
    }
}
