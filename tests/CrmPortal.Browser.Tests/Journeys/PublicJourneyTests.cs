using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>Somebody without an account complains on their phone, and follows what becomes of it.</summary>
public sealed class PublicJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Phone = 390;
    private const string Submit = "main form button.btn-primary";

    [BrowserTheory]
    [InlineData("zh-CN")]
    public async Task A_complaint_is_sent_followed_answered_and_added_to_on_a_phone(string language)
    {
        var visitor = await chromium.VisitAsync(language, Phone);
        await GoAsync(visitor, "/complain");
        chromium.Portal.Clock.Advance(TimeSpan.FromSeconds(5));
        await visitor.FillAsync("#Input_Description", "包裹送到时已经破损,客服没有回复。");
        await visitor.ClickAsync(Submit, to: "**/complain");
        await visitor.Expect("#Input_Anonymous-error").ToContainTextAsync("电子邮箱或电话号码");
        await IsFineAsync(visitor);
        await visitor.FillAsync("#Input_Phone", "13800138000");
        await SendAsync(visitor, "/complain/received");
        var number = await visitor.TextAsync("#number");
        var secret = await visitor.TextAsync("#secret");

        await visitor.ClickAsync("main a.btn-primary", to: "**/progress");
        await OpenAsync(visitor, number, secret);
        await visitor.Expect(".timeline-quote").ToContainTextAsync("我们已收到您的投诉");

        var staff = await chromium.SignInAsync(Given.User(Role.Agent, culture: language), language);
        await staff.OpenAsync($"/complaints/{number}/communicate");
        await staff.FillAsync("#Input_Text", "我们今天补发包裹。");
        await staff.CheckAsync("#Input_Public");
        await staff.ClickAsync("main form[data-guard] button[type=submit]", to: $"**/complaints/{number}");

        await GoAsync(visitor, "/progress/complaint");
        await visitor.Expect(".timeline-quote >> nth=0").ToHaveTextAsync("我们今天补发包裹。");
        await visitor.ClickAsync("a[href='/progress/add']", to: "**/progress/add");
        await IsFineAsync(visitor);
        await visitor.FillAsync("#Input_Text", "盖子也坏了。");
        await SendAsync(visitor, "/progress/complaint");
        await visitor.Expect(".timeline-quote >> nth=0").ToHaveTextAsync("盖子也坏了。");
        await staff.ReloadAsync();
        await staff.Expect(".timeline-quote:has-text('盖子也坏了。')").ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
    }

    private static async Task OpenAsync(Window page, string number, string secret)
    {
        await IsFineAsync(page);
        await page.FillAsync("#Input_Number", number.ToLowerInvariant());
        await page.FillAsync("#Input_Secret", secret);
        await SendAsync(page, "/progress/complaint");
    }

    private static async Task GoAsync(Window page, string path)
    {
        await page.OpenAsync(path);
        await IsFineAsync(page);
    }

    private static async Task SendAsync(Window page, string path)
    {
        await page.ClickAsync(Submit, to: "**" + path);
        await IsFineAsync(page);
    }

    private static async Task IsFineAsync(Window page)
    {
        await page.IsAccessibleAsync();
        Assert.True(await page.AskAsync("html", "root => root.scrollWidth <= innerWidth"), $"{page.Url} is wider than the screen.");
    }
}
