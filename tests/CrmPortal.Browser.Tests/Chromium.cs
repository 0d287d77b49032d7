using System.Collections.Concurrent;
using CrmPortal.Data.Users;
using CrmPortal.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CrmPortal.Browser.Tests;

/// <summary>The portal, one per test class, and the browser to visit it with, one for all.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>In milliseconds. A machine with other work is slow, and no journey is about that.</summary>
    private const float LongestWait = 120_000;

    /// <summary>Ends with the process; a window shares nothing with another one but the programme.</summary>
    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    /// <summary>
    /// The last list given is the one that counts: first what Playwright switches off, then what costs a process and as much
    /// as a page of the portal, for each window what Chromium draws by itself behind the address bar, and for each page that is
    /// reached, where there are several windows, a process kept ready for the next one.
    /// </summary>
    private static readonly string[] NotNeeded =
    [
        "AimEnabled", "AutoDeElevate", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
        "BlockOriginHeaderModificationOnRedirect", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls",
        "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding",
        "ThirdPartyStoragePartitioning", "Translate",
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess",
    ];

    private readonly ConcurrentBag<Window> _windows = [];
    private readonly ConcurrentBag<IBrowserContext> _contexts = [];

    /// <summary>Null where the machine has no Chromium.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : Places.FirstOrDefault(File.Exists);

    public WebHost Portal { get; } = new();

    public async Task InitializeAsync()
    {
        if (Path is not null)
        {
            await Portal.InitializeAsync();
        }
    }

    /// <summary>A window of its own, signed in by the form; a user who is new is saved first.</summary>
    public async Task<Window> SignInByFormAsync(User user, string language, int width = 1366)
    {
        if (user.Id == 0)
        {
            await Portal.SaveAsync(user);
        }

        var page = await VisitAsync(language, width);
        await page.OpenAsync("/account/sign-in");
        await page.IsAccessibleAsync();
        await page.FillAsync("#Input_Email", user.Email!);
        await page.FillAsync("#Input_Password", Given.Password);
        await page.ClickAsync("main form button[type=submit]", to: "**/");
        return page;
    }

    /// <summary>
    /// A window of its own on the landing page of a user who has signed in; one who is new is saved first. The form has
    /// been sent without a browser: how it works there is <see cref="SignInByFormAsync"/>'s.
    /// </summary>
    public async Task<Window> SignInAsync(User user, string language, int width = 1366)
    {
        using var visitor = await Portal.SignInAsync(user);
        var page = await VisitAsync(language, width, visitor.Cookies.GetAllCookies());
        await page.OpenAsync("/");
        return page;
    }

    /// <summary>A window of its own for somebody who has not signed in.</summary>
    public Task<Window> VisitAsync(string language, int width = 1366) => VisitAsync(language, width, []);

    public async Task DisposeAsync()
    {
        if (Path is not null)
        {
            foreach (var context in _contexts)
            {
                await context.CloseAsync();
            }

            await ((IAsyncLifetime)Portal).DisposeAsync();
        }

        Assert.All(_windows, window => window.IsFaultless());
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(LongestWait);
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Timeout = LongestWait,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--disable-features={string.Join(',', NotNeeded)}",
            ],
        });
    }

    private async Task<Window> VisitAsync(string language, int width, IReadOnlyCollection<System.Net.Cookie> cookies)
    {
        var context = await (await Browser.Value).NewContextAsync(new()
        {
            BaseURL = Portal.Address.ToString(),
            Locale = language,
            ViewportSize = new() { Width = width, Height = 850 },

            // What is measured while it fades in has other colours than in the end.
            ReducedMotion = ReducedMotion.Reduce,
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(LongestWait);
        await context.AddCookiesAsync(cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = Portal.Address.ToString() }));

        // As in the portal time stands still: two keys of one shortcut are never too far apart. Timers run on.
        await context.Clock.SetFixedTimeAsync(Portal.Clock.Now);
        var window = new Window(await context.NewPageAsync());
        _windows.Add(window);
        return window;
    }
}
