using System.Collections.Concurrent;
using CrmPortal.Data.Users;
using CrmPortal.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests;

/// <summary>The portal and a browser to visit it with, one of each per test class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>In milliseconds. A machine with other work is slow, and no journey is about that.</summary>
    private const float LongestWait = 120_000;

    private readonly ConcurrentBag<Window> _windows = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Null where the machine has no Chromium.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : Places.FirstOrDefault(File.Exists);

    public WebHost Portal { get; } = new();

    public async Task InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        await Portal.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(LongestWait);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Timeout = LongestWait,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window of its own, signed in; a user who is new is saved first.</summary>
    public async Task<Window> SignInAsync(User user, string language, int width = 1366)
    {
        if (user.Id == 0)
        {
            await Portal.SaveAsync(user);
        }

        var page = await VisitAsync(language, width);
        await page.OpenAsync("/account/sign-in");
        await page.FillAsync("#Input_Email", user.Email!);
        await page.FillAsync("#Input_Password", Given.Password);

        // A manager goes on to the figures.
        await page.ClickAsync("main form button[type=submit]", to: "**/{,kpis}");
        return page;
    }

    /// <summary>A window of its own for somebody who has not signed in.</summary>
    public async Task<Window> VisitAsync(string language, int width = 1366)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Portal.Address.ToString(),
            Locale = language,
            ViewportSize = new() { Width = width, Height = 850 },

            // What is measured while it fades in has other colours than in the end.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(LongestWait);

        // As in the portal time stands still: two keys of one shortcut are never too far apart. Timers run on.
        await context.Clock.SetFixedTimeAsync(Portal.Clock.Now);
        var window = new Window(await context.NewPageAsync());
        _windows.Add(window);
        return window;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright!.Dispose();
            await ((IAsyncLifetime)Portal).DisposeAsync();
        }

        Assert.All(_windows, window => window.IsFaultless());
    }
}
