using Microsoft.Playwright;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>The steps of a complaint as somebody takes them in the browser; every page on the way is checked by axe.</summary>
internal static class Steps
{
    /// <summary>Takes the step to which the page of the complaint leads.</summary>
    public static async Task LeadAsync(IPage page, string number, string step, params (string Field, string Value)[] typed)
    {
        await Assertions.Expect(page.Locator(".page-header a.btn-primary")).ToHaveAttributeAsync("href", $"/complaints/{number}/{step}");
        await TakeAsync(page, number, step, typed);
    }

    /// <summary>Takes a step by its button on the page of the complaint.</summary>
    public static async Task TakeAsync(IPage page, string number, string step, params (string Field, string Value)[] typed)
    {
        await page.ClickAsync($".page-header a[href$='/{number}/{step}']");
        await page.WaitForURLAsync($"**/complaints/{number}/{step}");
        await SendAsync(page, number, typed);
    }

    /// <summary>Takes a step by its address, from wherever the page is.</summary>
    public static async Task GoAsync(IPage page, string number, string step, params (string Field, string Value)[] typed)
    {
        await page.GotoAsync($"/complaints/{number}/{step}");
        await SendAsync(page, number, typed);
    }

    private static async Task SendAsync(IPage page, string number, (string Field, string Value)[] typed)
    {
        await Chromium.IsAccessibleAsync(page);
        foreach (var (field, value) in typed)
        {
            var control = page.Locator($"#Input_{field}");
            if (await control.EvaluateAsync<bool>("control => control.matches('select')"))
            {
                await control.SelectOptionAsync(value);
            }
            else
            {
                await control.FillAsync(value);
            }
        }

        await page.ClickAsync("main form[data-guard] button[type=submit] >> nth=0");
        await page.WaitForURLAsync($"**/complaints/{number}");
        await Chromium.IsAccessibleAsync(page);
    }
}
