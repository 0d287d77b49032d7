using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>
/// Lets whoever has shown number and secret look at that one complaint, for thirty minutes after their last page. The
/// cookie goes to the pages of the look-up only, and stands for nothing anywhere else.
/// </summary>
public sealed class ProgressCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Path = "/progress";

    private const string Name = "crm-progress";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _protector = protection.CreateProtector("CrmPortal.Progress");

    public void Set(HttpContext context, long complaintId, string secretHash)
    {
        var until = (clock.GetUtcNow() + Lifetime).UtcTicks;
        var value = string.Create(CultureInfo.InvariantCulture, $"{complaintId} {secretHash} {until}");
        context.Response.Cookies.Append(NameFor(context), _protector.Protect(value), Options(context));
    }

    /// <summary>Null where there is none, or an old or a forged one.</summary>
    public (long ComplaintId, string SecretHash)? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(NameFor(context), out var cookie) || string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(cookie).Split(' ');
            return long.Parse(parts[2], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
                ? (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remove(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context));

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? "__Secure-" + Name : Name;

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = context.Request.PathBase + Path,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    };
}
