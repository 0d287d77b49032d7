using CrmPortal.Data.Users;
using CrmPortal.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests;

/// <summary>The portal and a browser to visit it with, one of each per test class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly AxeRunOptions _rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>In milliseconds. A machine with other work is slow, and no journey is about that.</summary>
    private const float LongestWait = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Null where the machine has no Chromium.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : _places.FirstOrDefault(File.Exists);

    public WebHost Portal { get; } = new();

    public async Task InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        await Portal.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>
    /// A window of its own, signed in; a user who is new is saved first. Anything the page complains of in the console
    /// fails the test.
    /// </summary>
    public async Task<IPage> SignInAsync(User user, string language, int width = 1366)
    {
        if (user.Id == 0)
        {
            await Portal.SaveAsync(user);
        }

        var page = await VisitAsync(language, width);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Input_Email", user.Email!);
        await page.FillAsync("#Input_Password", Given.Password);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("sign-in"));
        return page;
    }

    /// <summary>A window of its own for somebody who has not signed in.</summary>
    public async Task<IPage> VisitAsync(string language, int width = 1366)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Portal.Address.ToString(),
            Locale = language,
            ViewportSize = new() { Width = width, Height = 850 },
        });
        context.SetDefaultTimeout(LongestWait);
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Assert.False(message.Type is "error" && !message.Text.Contains("status of 4"), message.Text);
        return page;
    }

    /// <summary>The page as it is has no violation of WCAG 2.2 AA that axe can find.</summary>
    public static async Task IsAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe(_rules);
        Assert.True(
            result.Violations.Length == 0,
            page.Url + "\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright!.Dispose();
            await ((IAsyncLifetime)Portal).DisposeAsync();
        }
    }
}
