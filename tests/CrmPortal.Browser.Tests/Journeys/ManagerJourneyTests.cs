using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>A manager lands on the figures and goes from a number to what it counts.</summary>
public sealed class ManagerJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData("en", 1440)]
    [InlineData("zh-CN", 390)]
    public async Task A_number_leads_to_its_explanation_and_its_rows(string language, int width)
    {
        var page = await chromium.SignInAsync(Given.User(Role.Manager, culture: language), language, width);
        Assert.EndsWith("/kpis", page.Url, StringComparison.Ordinal);
        await page.IsAccessibleAsync();

        await page.ClickAsync("a.stat[href*='FRT_ON_TIME']", to: "**/kpis/FRT_ON_TIME*");
        await page.IsAccessibleAsync();
        await page.ClickAsync("a[href*='/kpis/FRT_ON_TIME/rows?'] >> nth=0", to: "**/kpis/FRT_ON_TIME/rows*");
        await page.IsAccessibleAsync();

        await page.Expect("h1").ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/admin/users")]
    [InlineData("/admin/users/invite")]
    [InlineData("/admin/teams")]
    [InlineData("/admin/calendars")]
    [InlineData("/admin/deadlines")]
    [InlineData("/admin/import")]
    [InlineData("/account")]
    public async Task The_pages_of_an_administrator_are_accessible(string path)
    {
        var page = await chromium.SignInAsync(Given.User(Role.Admin, culture: "zh-CN"), "zh-CN");

        await page.OpenAsync(path);

        await page.IsAccessibleAsync();
    }
}
