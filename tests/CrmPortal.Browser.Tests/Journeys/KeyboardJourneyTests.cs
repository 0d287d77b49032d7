using CrmPortal.Data.Importing;
using CrmPortal.Testing;
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

    private static readonly string[] Lines =
    [
        " 00001 19970101  1   11.77",
        " 00002 19970112  1   12.00",
        " 00002 19970112  5   77.00",
        " 10345 19970102  2   20.76",
    ];

    [BrowserTheory]
    [InlineData("en", "Zoe")]
    [InlineData("zh-CN", "Yann")]
    public async Task A_call_with_a_task_for_a_colleague_is_logged_by_keyboard_alone(string language, string name)
    {
        await chromium.Portal.ImportAsync(ImportPreset.Cdnow, Lines);
        var colleague = await chromium.Portal.SaveAsync(Given.User(culture: language, name: name));
        var page = await chromium.SignInAsync(Given.User(culture: language), language);
        await page.IsAccessibleAsync();

        await page.PressAsync("/");
        await page.TypeAsync("[data-search]", "1034");
        await page.PressAsync("Enter", to: "**/customers?q=1034");
        await page.IsAccessibleAsync();
        await page.PressAsync("j");
        await page.PressAsync("Enter", to: "**/customers/C-*");
        var customer = page.Url;
        await page.Expect("h1").ToContainTextAsync("Customer 10345");
        await page.IsAccessibleAsync();

        await page.PressAsync("l", to: "**/interactions/log");
        await page.IsAccessibleAsync();
        await page.TypeAsync("#Input_Summary", $"Asked for the invoice of March in {language}.");
        await TabToAsync(page, "[data-tasks] > summary");
        await page.PressAsync("Enter");
        await TabToAsync(page, "#Input_Tasks_0__Title");
        await page.TypeAsync("#Input_Tasks_0__Title", $"Send the invoice in {language}");
        await TabToAsync(page, "#Input_Tasks_0__To");

        // One letter, because a list begins anew with the next if that comes late.
        await page.PressAsync(name[..1]);
        await page.Expect("#Input_Tasks_0__To option:checked").ToHaveTextAsync(name);
        await page.IsAccessibleAsync();
        await page.PressAsync("Control+Enter", to: customer);
        await page.Expect("ol.timeline").ToContainTextAsync($"Asked for the invoice of March in {language}.");
        await page.IsAccessibleAsync();

        var inbox = await chromium.SignInAsync(colleague, language);
        await inbox.PressAsync("g");
        await inbox.PressAsync("t", to: "**/tasks");
        await inbox.IsAccessibleAsync();
        var task = $"tbody tr:has-text('Send the invoice in {language}')";
        await inbox.ClickAsync($"{task} form[action*='accept'] button", to: "**/tasks");
        await inbox.Expect($"{task} form[action*='accept']").ToHaveCountAsync(0);
        await inbox.Expect(task).ToContainTextAsync(language is "en" ? "Accepted" : "已接收");
        await inbox.IsAccessibleAsync();
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_simplest_call_takes_two_fields_and_few_keys_beyond_its_words(string language)
    {
        await chromium.Portal.ImportAsync(ImportPreset.Cdnow, Lines);
        var page = await chromium.SignInAsync(Given.User(culture: language), language);
        await page.AddScriptAsync(RememberFields);
        const string words = "Asked for the invoice of March.";
        string[] keys = ["0", "0", "0", "0", "2", "Tab", "Tab"];

        await page.PressAsync("l", to: "**/interactions/log");
        await page.Expect("#Input_Customer").ToBeFocusedAsync();
        foreach (var key in keys)
        {
            await page.PressAsync(key);
        }

        await page.TypeAsync("#Input_Summary", words);
        await page.PressAsync("Control+Enter", to: "**/customers/C-*");

        await page.Expect("h1").ToContainTextAsync("Customer 00002");
        await page.Expect("ol.timeline").ToContainTextAsync(words);
        Assert.Equal(["Input_Customer", "Input_Summary"], await page.KeptAsync("typed"));
    }

    /// <summary>Goes on by Tab until this has the focus.</summary>
    private static async Task TabToAsync(Window page, string selector)
    {
        const int most = 30;
        for (var i = 0; i < most; i++)
        {
            await page.PressAsync("Tab");
            if (await page.AskAsync(selector, "element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {selector}.");
    }
}
