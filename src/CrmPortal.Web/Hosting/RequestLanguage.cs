using System.Globalization;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Localization;

namespace CrmPortal.Web.Hosting;

/// <summary>The language of a page: the user's setting, then the cookie of the switch, then what the browser asks for.</summary>
internal static class RequestLanguage
{
    public static RequestLocalizationOptions Options(Organisation organisation)
    {
        var options = new RequestLocalizationOptions
        {
            RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(
                    context.User.FindFirst(UserClaims.CultureType) is { } culture ? new ProviderCultureResult(culture.Value) : null)),
                new CookieRequestCultureProvider(),
                new CustomRequestCultureProvider(FromBrowserAsync),
            ],
        };
        options.SetDefaultCulture(organisation.Culture);
        options.AddSupportedCultures([.. Texts.Languages]);
        options.AddSupportedUICultures([.. Texts.Languages]);
        foreach (var culture in (IEnumerable<CultureInfo>)[.. options.SupportedCultures!, .. options.SupportedUICultures!, options.DefaultRequestCulture.Culture])
        {
            // A request gets a copy of it. What has been read before is copied along; the rest each request would read anew.
            _ = (culture.NumberFormat, culture.DateTimeFormat, culture.TextInfo, culture.CompareInfo);
        }

        return options;
    }

    // Every kind of Chinese gets the Chinese there is.
    private static Task<ProviderCultureResult?> FromBrowserAsync(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value ?? "")
            .Select(l => l.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : l.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : null)
            .FirstOrDefault(l => l is not null);
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted));
    }
}
