using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>Somebody without an account complains on his phone, and follows what becomes of it.</summary>
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
        await visitor.ClickAsync(Submit);
        await Assertions.Expect(visitor.Locator("#Input_Anonymous-error")).ToContainTextAsync("电子邮箱或电话号码");
        await IsFineAsync(visitor);
        await visitor.FillAsync("#Input_Phone", "13800138000");
        await SendAsync(visitor, "/complain/received");
        var number = await visitor.InnerTextAsync("#number");
        var secret = await visitor.InnerTextAsync("#secret");

        await visitor.ClickAsync("main a.btn-primary");
        await OpenAsync(visitor, number, secret);
        await Assertions.Expect(visitor.Locator(".timeline-quote")).ToContainTextAsync("我们已收到您的投诉");

        var staff = await chromium.SignInAsync(Given.User(Role.Agent, culture: language), language);
        await staff.GotoAsync($"/complaints/{number}/communicate");
        await staff.FillAsync("#Input_Text", "我们今天补发包裹。");
        await staff.CheckAsync("#Input_Public");
        await staff.ClickAsync("main form[data-guard] button[type=submit]");
        await staff.WaitForURLAsync($"**/complaints/{number}");

        await GoAsync(visitor, "/progress/complaint");
        await Assertions.Expect(visitor.Locator(".timeline-quote").First).ToHaveTextAsync("我们今天补发包裹。");
        await visitor.ClickAsync("a[href='/progress/add']");
        await IsFineAsync(visitor);
        await visitor.FillAsync("#Input_Text", "盖子也坏了。");
        await SendAsync(visitor, "/progress/complaint");
        await Assertions.Expect(visitor.Locator(".timeline-quote").First).ToHaveTextAsync("盖子也坏了。");
        await staff.ReloadAsync();
        await Assertions.Expect(staff.Locator(".timeline-quote", new() { HasText = "盖子也坏了。" })).ToBeVisibleAsync();
        await Chromium.IsAccessibleAsync(staff);
    }

    private static async Task OpenAsync(IPage page, string number, string secret)
    {
        await page.WaitForURLAsync("**/progress");
        await IsFineAsync(page);
        await page.FillAsync("#Input_Number", number.ToLowerInvariant());
        await page.FillAsync("#Input_Secret", secret);
        await SendAsync(page, "/progress/complaint");
    }

    private static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await IsFineAsync(page);
    }

    private static async Task SendAsync(IPage page, string path)
    {
        await page.ClickAsync(Submit);
        await page.WaitForURLAsync("**" + path);
        await IsFineAsync(page);
    }

    private static async Task IsFineAsync(IPage page)
    {
        await Chromium.IsAccessibleAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} is wider than the screen.");
    }
}
