using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests;

// What can be done on a page, and read from it.
public sealed partial class Window
{
    public Task ClickAsync(string selector) => StayAsync(() => _page.ClickAsync(selector));

    public Task ClickAsync(string selector, string to) => MoveAsync(() => _page.ClickAsync(selector), to);

    /// <summary>Presses a key where the focus is.</summary>
    public Task PressAsync(string key) => StayAsync(() => _page.Keyboard.PressAsync(key));

    public Task PressAsync(string key, string to) => MoveAsync(() => _page.Keyboard.PressAsync(key), to);

    /// <summary>Types where the focus is, which must be this field: autofocus is later than the scripts.</summary>
    public async Task TypeAsync(string field, string words)
    {
        await Expect(field).ToBeFocusedAsync();
        await StayAsync(() => _page.Keyboard.TypeAsync(words));
    }

    /// <summary>Fills in a field; in a list, chooses this value.</summary>
    public Task FillAsync(string field, string value) => StayAsync(async () =>
    {
        if (await _page.Locator(field).EvaluateAsync<bool>("field => field.matches('select')"))
        {
            await _page.SelectOptionAsync(field, value);
        }
        else
        {
            await _page.FillAsync(field, value);
        }
    });

    public Task CheckAsync(string field) => StayAsync(() => _page.CheckAsync(field));

    public Task ChooseFileAsync(string field, string name, byte[] content) =>
        StayAsync(() => _page.SetInputFilesAsync(field, new FilePayload { Name = name, MimeType = "text/plain", Buffer = content }));

    /// <summary>Clicks on what is a download; returns its lines.</summary>
    public async Task<string[]> DownloadAsync(string selector)
    {
        var download = await _page.RunAndWaitForDownloadAsync(() => ClickAsync(selector));
        return await File.ReadAllLinesAsync(await download.PathAsync());
    }

    /// <summary>Waits until it is so; what a page says is not read but expected.</summary>
    public ILocatorAssertions Expect(string selector) => Assertions.Expect(_page.Locator(selector));

    /// <summary>What the server wrote and no script changes, for use in a later step.</summary>
    public Task<string> TextAsync(string selector) => _page.InnerTextAsync(selector);

    /// <summary>The same for several, once there are as many as this.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string selector, int count)
    {
        await Expect(selector).ToHaveCountAsync(count);
        return await _page.Locator(selector).AllInnerTextsAsync();
    }

    /// <summary>Asks the only element that fits.</summary>
    public Task<bool> AskAsync(string selector, string predicate) => _page.Locator(selector).EvaluateAsync<bool>(predicate);

    /// <summary>Runs on every page from the next on, before the page's own scripts.</summary>
    public Task AddScriptAsync(string script) => _page.AddInitScriptAsync(script);

    /// <summary>What a script of that kind kept.</summary>
    public Task<string[]> KeptAsync(string key) => _page.EvaluateAsync<string[]>("key => JSON.parse(sessionStorage.getItem(key))", key);

    /// <summary>The page as it is has no violation of WCAG 2.2 AA that axe can find.</summary>
    public async Task IsAccessibleAsync()
    {
        await WaitUntilReadyAsync();
        if (!await _page.EvaluateAsync<bool>(Axe.IsThere))
        {
            await _page.EvaluateAsync(Axe.Script);
        }

        var violations = await _page.EvaluateAsync<string[]>(Axe.Violations);
        Assert.True(violations.Length == 0, Url + "\n" + string.Join('\n', violations));
        IsFaultless();
    }
}
