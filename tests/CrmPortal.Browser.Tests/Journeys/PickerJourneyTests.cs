using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>Somebody goes on to the next field before the search in this one has answered.</summary>
public sealed class PickerJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Answers never come; the page is marked with what becomes of the question.</summary>
    private const string KeepWaiting =
        """
        window.fetch = (address, options) => new Promise(() => {
            const root = document.documentElement;
            root.dataset.search = "asked";
            options.signal.addEventListener("abort", () => { root.dataset.search = "dropped"; });
        });
        """;

    [BrowserTheory]
    [InlineData("en")]
    public async Task A_search_is_dropped_when_its_field_is_left(string language)
    {
        var page = await chromium.SignInAsync(Given.User(culture: language), language);
        await page.AddScriptAsync(KeepWaiting);
        await page.OpenAsync("/interactions/log");
        await page.TypeAsync("#Input_Customer", "Ada");
        await page.Expect("html").ToHaveAttributeAsync("data-search", "asked");

        await page.PressAsync("Tab");

        await page.Expect("html").ToHaveAttributeAsync("data-search", "dropped");
        await page.Expect("#Input_Customer-list").ToBeHiddenAsync();
    }
}
