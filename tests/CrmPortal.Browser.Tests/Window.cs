using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests;

/// <summary>
/// A window of the browser. A journey reaches pages through it alone, so that it neither acts on a page whose scripts do
/// not listen yet nor on the one that is about to be left: what leads to another page says to which, and lasts until
/// that is ready. What can be done on a page stands in the other half.
/// </summary>
public sealed partial class Window
{
    /// <summary>The mark that app.js sets.</summary>
    private const string Ready = "html[data-ready]";

    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _faults = new();
    private volatile bool _isMoving;

    internal Window(IPage page)
    {
        _page = page;
        page.PageError += (_, error) => _faults.Enqueue($"{page.Url}: {error}");
        page.DOMContentLoaded += (_, _) =>
        {
            if (!_isMoving)
            {
                _faults.Enqueue($"{page.Url} came, and the step that led there does not say so.");
            }
        };
        page.Console += (_, message) =>
        {
            // Refusals are answered with a status of their own.
            if (message.Type is "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                _faults.Enqueue($"{page.Url}: {message.Text}");
            }
        };
    }

    public string Url => _page.Url;

    /// <summary>Opens an address; returns the status of the answer.</summary>
    public async Task<int> OpenAsync(string path)
    {
        _isMoving = true;
        var answer = await _page.GotoAsync(path);
        await ArriveAsync();
        return answer!.Status;
    }

    public async Task ReloadAsync()
    {
        _isMoving = true;
        await _page.ReloadAsync();
        await ArriveAsync();
    }

    /// <summary>Fails if anything went wrong so far: an error in a script or the console, or a page nobody waited for.</summary>
    public void IsFaultless() => Assert.Empty(_faults);

    /// <summary>Does what leads to another page, or to the same address again.</summary>
    private async Task MoveAsync(Func<Task> act, string to)
    {
        // Without the mark on the old page only the new one can be ready.
        await _page.Locator(Ready).EvaluateAsync("root => { delete root.dataset.ready; }");
        _isMoving = true;
        await act();

        // Its URL is expected after that: Playwright's own wait for a URL takes the address that is about to be left for
        // the one that is to come where they are the same, and then waits for an event that is over.
        await WaitUntilReadyAsync();
        await Assertions.Expect(_page).ToHaveURLAsync(Pattern(to));
        await ArriveAsync();
    }

    /// <summary>As Playwright writes them: <c>**</c> for anything, <c>*</c> for anything within a segment, <c>{,a}</c> for one of these.</summary>
    private static Regex Pattern(string to) => new(
        "^" + Regex.Escape(to)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\{", "(?:", StringComparison.Ordinal)
            .Replace("}", ")", StringComparison.Ordinal)
            .Replace(",", "|", StringComparison.Ordinal) + "$",
        RegexOptions.None,
        TimeSpan.FromSeconds(10));

    private async Task StayAsync(Func<Task> act)
    {
        await WaitUntilReadyAsync();
        await act();
    }

    private async Task ArriveAsync()
    {
        await WaitUntilReadyAsync();
        _isMoving = false;
        IsFaultless();
    }

    private Task WaitUntilReadyAsync() => _page.Locator(Ready).WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
