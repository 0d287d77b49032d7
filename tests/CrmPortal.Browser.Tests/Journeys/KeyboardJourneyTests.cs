using CrmPortal.Data.Importing;
using CrmPortal.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests.Journeys;

/// <summary>An agent finds a customer of an imported file and logs a call without touching the mouse.</summary>
public sealed class KeyboardJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>The fields that were typed in or chosen from; it outlives the page, as long as the window does.</summary>
    private const string RememberFields =
        """
        document.addEventListener("input", event => {
            const fields = new Set(JSON.parse(sessionStorage.getItem("typed") ?? "[]"));
            fields.add(event.target.id);
            sessionStorage.setItem("typed", JSON.stringify([...fields]));
        });
        """;

    private static readonly string[] _lines =
    [
        " 00001 19970101  1   11.77",
        " 00002 19970112  1   12.00",
        " 00002 19970112  5   77.00",
        " 10345 19970102  2   20.76",
    ];

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task A_call_with_a_task_for_a_colleague_is_logged_by_keyboard_alone(string language)
    {
        await chromium.Portal.ImportAsync(ImportPreset.Cdnow, _lines);
        var colleague = await chromium.Portal.SaveAsync(Given.User(culture: language, name: $"Zoe{language}"));
        var page = await chromium.SignInAsync(Given.User(culture: language), language);
        var keys = page.Keyboard;
        await Chromium.IsAccessibleAsync(page);

        await keys.PressAsync("/");
        await keys.TypeAsync("1034");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/customers?q=1034");
        await Chromium.IsAccessibleAsync(page);
        await keys.PressAsync("j");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/customers/C-*");
        var customer = page.Url;
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Customer 10345");
        await Chromium.IsAccessibleAsync(page);

        await keys.PressAsync("l");
        await page.WaitForURLAsync("**/interactions/log");
        await Chromium.IsAccessibleAsync(page);
        await keys.TypeAsync($"Asked for the invoice of March in {language}.");
        await TabToAsync(page, "[data-tasks] > summary");
        await keys.PressAsync("Enter");
        await TabToAsync(page, "#Input_Tasks_0__Title");
        await keys.TypeAsync($"Send the invoice in {language}");
        await TabToAsync(page, "#Input_Tasks_0__To");
        await keys.TypeAsync(colleague.DisplayName[..4]);
        await Assertions.Expect(page.Locator("#Input_Tasks_0__To option:checked")).ToHaveTextAsync(colleague.DisplayName);
        await Chromium.IsAccessibleAsync(page);
        await keys.PressAsync("Control+Enter");
        await page.WaitForURLAsync(customer);
        await Assertions.Expect(page.Locator("ol.timeline")).ToContainTextAsync($"Asked for the invoice of March in {language}.");
        await Chromium.IsAccessibleAsync(page);

        var inbox = await chromium.SignInAsync(colleague, language);
        await inbox.Keyboard.PressAsync("g");
        await inbox.Keyboard.PressAsync("t");
        await inbox.WaitForURLAsync("**/tasks");
        await Chromium.IsAccessibleAsync(inbox);
        var task = inbox.Locator("tbody tr", new() { HasText = $"Send the invoice in {language}" });
        await task.Locator("form[action*='accept'] button").ClickAsync();
        await Assertions.Expect(task.Locator("form[action*='accept']")).ToHaveCountAsync(0);
        await Assertions.Expect(task).ToContainTextAsync(language is "en" ? "Accepted" : "已接收");
        await Chromium.IsAccessibleAsync(inbox);
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_simplest_call_takes_two_fields_and_few_keys_beyond_its_words(string language)
    {
        await chromium.Portal.ImportAsync(ImportPreset.Cdnow, _lines);
        var page = await chromium.SignInAsync(Given.User(culture: language), language);
        await page.AddInitScriptAsync(RememberFields);
        const string words = "Asked for the invoice of March.";
        string[] keys = ["l", "0", "0", "0", "0", "2", "Tab", "Tab"];

        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
            if (key is "l")
            {
                await page.WaitForURLAsync("**/interactions/log");
                await Assertions.Expect(page.Locator("#Input_Customer")).ToBeFocusedAsync();
            }
        }

        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/customers/C-*");

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Customer 00002");
        await Assertions.Expect(page.Locator("ol.timeline")).ToContainTextAsync(words);
        Assert.Equal(["Input_Customer", "Input_Summary"], await page.EvaluateAsync<string[]>("JSON.parse(sessionStorage.getItem('typed'))"));
    }

    /// <summary>Goes on by Tab until this has the focus.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        const int most = 30;
        for (var i = 0; i < most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(selector).EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {selector}.");
    }
}
