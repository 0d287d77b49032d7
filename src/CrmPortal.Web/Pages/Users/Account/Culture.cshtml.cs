using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Users.Account;

/// <summary>The language switch: a cookie for everybody, and the setting of whoever is signed in.</summary>
[AllowAnonymous]
public sealed class CultureModel(CrmDbContext db, UserManager<User> users) : CrmPage(db)
{
    public IActionResult OnGet() => SeeOther("/");

    public async Task<IActionResult> OnPostAsync(string? culture, string? returnUrl)
    {
        if (culture is not null && Texts.Languages.Contains(culture, StringComparer.Ordinal))
        {
            Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
            await RememberAsync(culture);
        }

        return SeeOther(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }

    private async Task RememberAsync(string culture)
    {
        if (User.Id() is { } id && await Db.Users.FindAsync([id], Ct) is { } user)
        {
            user.Culture = culture;
            await users.UpdateAsync(user);
            var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, new(UserClaims.For(user)), session.Properties);
        }
    }
}
