using CrmPortal.Data;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Writing;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog;

namespace CrmPortal.Web.Hosting;

/// <summary>Puts the portal together: the services of every verb, and the web application of <c>serve</c>.</summary>
public static class Portal
{
    /// <summary>A builder with configuration and all services; verbs build it, take a scope and never listen.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Portal).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Path,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSerilog();

        var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        var addresses = new Addresses(builder.Configuration);
        builder.Listen(addresses);
        AddShared(builder.Services, settings);
        builder.Services.AddSecurity(settings, addresses.IsSecure);
        builder.Services.AddPages(settings.Limits);
        foreach (var module in Modules.All)
        {
            module.AddServices(builder.Services, settings);
        }

        return builder;
    }

    /// <summary>The web application, ready to start.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        var addresses = new Addresses(app.Configuration);
        if (addresses.HasProxy)
        {
            app.UseForwardedHeaders();
        }

        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseStatusPages();
        app.UseExceptionHandler("/error/500");
        if (addresses.IsSecure)
        {
            app.UseHsts();
        }

        app.UseRouting();
        app.UseRequestLimits();
        app.UseAuthentication();
        app.UseRequestLocalization(RequestLanguage.Options(app.Services.GetRequiredService<Organisation>()));
        app.UseRequestLog();
        app.UseOrigin();
        app.UseDeniedAttempts();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in Modules.All)
        {
            module.Map(app);
        }

        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready").AllowAnonymous();
        return app;
    }

    /// <summary>
    /// Brings the database up to date. Where it has no user yet, answers the code for the set-up page.
    /// </summary>
    public static async Task<string?> PrepareAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.System;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await DatabaseVersion.MigrateAsync(db, ct);
        await ReferenceData.EnsureAsync(db, ct);
        await ExpiredRows.RemoveAsync(db, ct);
        if (app.Services.GetRequiredService<PortalSettings>().Database.Provider is DatabaseProvider.Sqlite)
        {
            // One process at a time works with the file: what another one had begun, it will not end.
            await JobLeases.FreeAllAsync(db, ct);
            await Outbox.FreeAllAsync(db, ct);
        }

        return await db.Users.AnyAsync(ct)
            ? null
            : app.Services.GetRequiredService<SetupCode>().Issue(app.Services.GetRequiredService<PortalSettings>().Database.DataDirectory);
    }

    private static void AddShared(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Organisation);
        services.AddSingleton(settings.Limits);
        services.TryAddSingleton(TimeProvider.System);
        services.AddCrmData(settings.Database);
        services.AddSingleton<Texts>();
        services.AddPageCompression();
        services.AddRateLimiter(options => RateLimits.Configure(options, settings.Limits));
        services.AddHealthChecks().AddDbContextCheck<CrmDbContext>();
    }
}
