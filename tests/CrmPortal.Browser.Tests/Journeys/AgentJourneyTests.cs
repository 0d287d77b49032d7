using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>An agent finds a customer by part of the name, logs a call by keyboard alone, and sees it on the timeline.</summary>
public sealed class AgentJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("en", 1366)]
    [InlineData("zh-CN", 390)]
    public async Task A_call_is_logged_with_three_fields_and_shows_on_the_timeline(string language, int width)
    {
        var customer = Given.Customer(name: $"欧阳思远 {language}", phone: "13800138000", email: null);
        await chromium.Portal.SaveAsync(customer);
        var page = await chromium.SignInByFormAsync(Given.User(culture: language), language, width);
        await page.IsAccessibleAsync();

        await page.OpenAsync("/customers");
        await page.FillAsync("main input[name=q]", $"思远 {language}");
        await page.PressAsync("Enter", to: "**/customers?q=*");
        await page.ClickAsync($"tbody a[href$='{customer.Number}'] >> nth=0", to: $"**/customers/{customer.Number}");
        await page.IsAccessibleAsync();

        await page.PressAsync("l", to: $"**/customers/{customer.Number}/interactions/log");
        await page.IsAccessibleAsync();
        await page.FillAsync("#Input_Summary", "Asked for the invoice of March. 请寄三月发票。");
        await page.PressAsync("Control+Enter", to: $"**/customers/{customer.Number}");

        await page.Expect("ol.timeline").ToContainTextAsync("请寄三月发票");
        await page.Expect("html").ToHaveAttributeAsync("lang", language);
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(string language)
    {
        var page = await chromium.SignInAsync(Given.User(culture: language), language);
        await page.OpenAsync("/interactions/log");
        await page.FillAsync("#Input_Summary", "'\"><script>alert(1)</script>");

        await page.ClickAsync("main form button[type=submit] >> nth=0", to: "**/interactions/log");

        await page.Expect(".error-summary").ToBeVisibleAsync();
        await page.Expect("#Input_Summary").ToHaveValueAsync("'\"><script>alert(1)</script>");
        await page.IsAccessibleAsync();
    }
}
