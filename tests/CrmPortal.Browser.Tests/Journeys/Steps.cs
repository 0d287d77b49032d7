namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>The steps of a complaint as somebody takes them in the browser; every page on the way is checked by axe.</summary>
internal static class Steps
{
    /// <summary>Takes the step to which the page of the complaint leads.</summary>
    public static async Task LeadAsync(Window page, string number, string step, params (string Field, string Value)[] typed)
    {
        await page.Expect(".page-header a.btn-primary").ToHaveAttributeAsync("href", $"/complaints/{number}/{step}");
        await TakeAsync(page, number, step, typed);
    }

    /// <summary>Takes a step by its button on the page of the complaint.</summary>
    public static async Task TakeAsync(Window page, string number, string step, params (string Field, string Value)[] typed)
    {
        await page.ClickAsync($".page-header a[href$='/{number}/{step}']", to: $"**/complaints/{number}/{step}");
        await SendAsync(page, number, typed);
    }

    /// <summary>Takes a step by its address, from wherever the page is.</summary>
    public static async Task GoAsync(Window page, string number, string step, params (string Field, string Value)[] typed)
    {
        await page.OpenAsync($"/complaints/{number}/{step}");
        await SendAsync(page, number, typed);
    }

    private static async Task SendAsync(Window page, string number, (string Field, string Value)[] typed)
    {
        await page.IsAccessibleAsync();
        foreach (var (field, value) in typed)
        {
            await page.FillAsync($"#Input_{field}", value);
        }

        await page.ClickAsync("main form[data-guard] button[type=submit] >> nth=0", to: $"**/complaints/{number}");
        await page.IsAccessibleAsync();
    }
}
