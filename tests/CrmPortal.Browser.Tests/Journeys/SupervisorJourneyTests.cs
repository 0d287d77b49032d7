using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
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
        await page.IsAccessibleAsync();
        await page.OpenAsync("/complaints/new");
        await page.IsAccessibleAsync();
        var words = $"The parcel came open. 包裹已破损 {language} {width}";
        await page.FillAsync("#Input_Description", words);
        await page.FillAsync("#Input_ComplainantName", "李雷");
        await page.FillAsync("#Input_ComplainantPhone", "139 0000 1111");
        await page.FillAsync("#Input_TypeId", "1");
        await page.FillAsync("#Input_ChannelId", "1");
        await page.ClickAsync("main form[method=post] button[type=submit] >> nth=0", to: "**/complaints/CP-*");
        await page.IsAccessibleAsync();
        var number = page.Url.Split('/')[^1];

        await page.OpenAsync("/complaints?view=Unassigned");
        await page.Expect("main").ToContainTextAsync(number);
        await page.IsAccessibleAsync();
        await page.OpenAsync($"/complaints/{number}/assign");
        await page.IsAccessibleAsync();
        await page.ClickAsync("main form[method=post] button[type=submit] >> nth=0", to: $"**/complaints/{number}");

        await page.OpenAsync("/complaints?view=Mine");
        await page.Expect("main").ToContainTextAsync(number);
    }
}
