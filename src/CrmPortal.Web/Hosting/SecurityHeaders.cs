using System.Security.Cryptography;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Hosting;

/// <summary>The headers every answer carries; scripts run only with the nonce of their answer.</summary>
internal static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items[NonceTagHelper.Item] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

        // When the answer starts, not before: an exception clears what was set until then.
        context.Response.OnStarting(Set, context);
        return next(context);
    });

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;

        // A file that somebody has sent brings a stricter one.
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'nonce-{context.Items[NonceTagHelper.Item]}'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

        // Static files bring a policy of their own.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
