using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>A complaint is taken in, found in the queue, and assigned to oneself from there.</summary>
public sealed class SupervisorJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("en", 1440)]
    [InlineData("zh-CN", 1440)]
    [InlineData("zh-CN", 390)]
    public async Task A_complaint_goes_from_intake_to_an_owner(string language, int width)
    {
        var page = await chromium.SignInAsync(Given.User(Role.Supervisor, culture: language), language, width);
        await Chromium.IsAccessibleAsync(page);
        await page.GotoAsync("/complaints/new");
        await Chromium.IsAccessibleAsync(page);
        var words = $"The parcel came open. 包裹已破损 {language} {width}";
        await page.FillAsync("#Input_Description", words);
        await page.FillAsync("#Input_ComplainantName", "李雷");
        await page.FillAsync("#Input_ComplainantPhone", "139 0000 1111");
        await page.SelectOptionAsync("#Input_TypeId", new SelectOptionValue { Index = 1 });
        await page.SelectOptionAsync("#Input_ChannelId", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("main form[method=post] button[type=submit] >> nth=0");
        await page.WaitForURLAsync("**/complaints/CP-*");
        await Chromium.IsAccessibleAsync(page);
        var number = page.Url.Split('/')[^1];

        await page.GotoAsync("/complaints?view=Unassigned");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(number);
        await Chromium.IsAccessibleAsync(page);
        await page.GotoAsync($"/complaints/{number}/assign");
        await Chromium.IsAccessibleAsync(page);
        await page.ClickAsync("main form[method=post] button[type=submit] >> nth=0");
        await page.WaitForURLAsync($"**/complaints/{number}");

        await page.GotoAsync("/complaints?view=Mine");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(number);
    }
}
