using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CrmPortal.Web.Security;

/// <summary>Accounts and passwords, the session and its keys, policies, and what guards the forms.</summary>
internal static class SecurityRegistration
{
    /// <param name="settings">Where the keys lie, and how long a password takes.</param>
    /// <param name="secure">Cookies are sent over TLS only.</param>
    public static void AddSecurity(this IServiceCollection services, PortalSettings settings, bool secure)
    {
        services.AddIdentityCore<User>(ConfigureAccounts)
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = settings.PasswordIterations);

        DataDirectoryLock.CreatePrivate(settings.Database.DataDirectory);
        DataDirectoryLock.CreatePrivate(settings.KeysDirectory);
        services.AddDataProtection().SetApplicationName("CrmPortal").PersistKeysToFileSystem(new DirectoryInfo(settings.KeysDirectory));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => SessionCookie.Configure(options, secure));
        services.AddAuthorization(Policies.Register);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = secure ? "__Host-crm-form" : "crm-form";
            options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

        services.AddSingleton<SessionCheck>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<DeniedAttempts>();
    }

    private static void ConfigureAccounts(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;

        // Names are e-mail addresses of any script.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
