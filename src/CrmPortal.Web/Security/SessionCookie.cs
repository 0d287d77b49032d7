using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CrmPortal.Web.Security;

/// <summary>
/// The session: a cookie with the user's facts, thirty minutes after the last request at most, twelve hours after
/// signing in at most. Denials are answered in place, never by a redirect to another page.
/// </summary>
internal static class SessionCookie
{
    private const string SignedInAt = "crm:signed-in";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options, bool secure)
    {
        options.Cookie.Name = secure ? "__Host-crm" : "crm";
        options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.Events.OnSigningIn = context =>
        {
            // A cookie that is renewed, after a change of the user's own settings, keeps the start of its session.
            context.Properties.Items.TryAdd(SignedInAt, Clock(context.HttpContext).GetUtcNow().ToString("O"));
            return Task.CompletedTask;
        };
        options.Events.OnCheckSlidingExpiration = context =>
        {
            // What a page asks for by itself does not keep the session of somebody who has left.
            context.ShouldRenew &= context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AskedByItselfAttribute>() is null;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = async context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(context.RedirectUri);
                return;
            }

            await InterruptedForm.KeepAsync(context.HttpContext);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        };
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = Clock(context.HttpContext).GetUtcNow();
        var user = context.Principal!;
        var tooOld = !context.Properties.Items.TryGetValue(SignedInAt, out var since)
            || !DateTimeOffset.TryParse(since, System.Globalization.CultureInfo.InvariantCulture, out var at)
            || now - at > Longest;

        // The check itself asks for one user's stamp; nobody is named yet.
        services.GetRequiredService<OriginHolder>().Current = new Origin(Actor.Anonymous);
        if (tooOld || user.Id() is not { } id || !await services.GetRequiredService<SessionCheck>().IsCurrentAsync(
                id, user.FindFirst(UserClaims.StampType)?.Value, services.GetRequiredService<CrmDbContext>(), context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    private static TimeProvider Clock(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>();
}
