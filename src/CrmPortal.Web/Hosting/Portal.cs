using CrmPortal.Data.Attachments;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrmPortal.Data;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Filters;
using CrmPortal.Web.Importing;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Mailing;
using CrmPortal.Web.Pages.Complaints.Detail.Presence;
using CrmPortal.Web.Pages.Complaints.Public;
using CrmPortal.Web.Pages.Complaints.Public.Progress;
using CrmPortal.Web.Pages.Complaints.Queue;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Pages.Tasks;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
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
        builder.Logging.ClearProviders().AddSerilog();

        var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        AddCore(builder.Services, settings);
        AddWeb(builder, settings);
        return builder;
    }

    /// <summary>The web application, ready to start.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
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
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<OriginHolder>().Current =
                new Origin(context.User.Actor(), context.Connection.RemoteIpAddress?.ToString(), Correlation.Of(context));
            return next(context);
        });
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
            {
                await context.RequestServices.GetRequiredService<DeniedAttempts>().NoteAsync(context);
            }
        });
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapModuleEndpoints();
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready").AllowAnonymous();
        return app;
    }

    /// <summary>
    /// Brings the database up to date. Where it has no user yet, answers the code for the set-up page.
    /// </summary>
    public static async Task<string?> PrepareAsync(WebApplication app, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.System;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await DatabaseVersion.MigrateAsync(db, ct);
        await ReferenceData.EnsureAsync(db, ct);
        await Leftovers.RemoveAsync(db, ct);
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

    private static void AddCore(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Organisation);
        services.AddSingleton(settings.Limits);
        services.TryAddSingleton(TimeProvider.System);
        services.AddCrmData(settings.Database);
        services.AddSingleton<Texts>();
        services.AddSingleton<WorkingCalendar>();
        services.AddSingleton(settings.Mail);
        services.AddSingleton<Letters>();
        services.AddSingleton<RiskTasks>();
        services.AddSingleton<Notices>();
        services.AddSingleton<KeptFigures>();
        services.AddSingleton<KeptCounts>();
        services.AddSingleton<KeptQueuePages>();
        services.AddSingleton<OpenComplaints>();
        services.AddSingleton<DeniedAttempts>();
        services.AddIdentityCore<User>(options =>
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
            })
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = settings.PasswordIterations);
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Portal).Assembly, includeInternalTypes: true))
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }
    }

    private static void AddWeb(WebApplicationBuilder builder, PortalSettings settings)
    {
        var services = builder.Services;
        var addresses = new Addresses(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(PortalSettings.DefaultAddress);
        }

        services.Configure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(options => options.AllowedHosts = AllowedHosts(builder.Configuration, addresses));
        services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, builder.Configuration));
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));

        DataDirectoryLock.CreatePrivate(settings.Database.DataDirectory);
        DataDirectoryLock.CreatePrivate(settings.KeysDirectory);
        services.AddDataProtection().SetApplicationName("CrmPortal").PersistKeysToFileSystem(new DirectoryInfo(settings.KeysDirectory));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => SessionCookie.Configure(options, addresses.IsSecure));
        services.AddAuthorization(Policies.Register);
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<PublicGuard>();
        services.AddSingleton<ComplaintSeal>();
        services.AddSingleton<ProgressCookie>();
        services.AddScoped<ProgressSession>();
        services.AddSingleton(settings.Attachments);
        services.AddSingleton<AttachmentFolder>();
        services.AddSingleton<VirusScanner>();
        services.AddSingleton<AttachmentReception>();
        services.AddSingleton<WaitingUploads>();
        services.AddSingleton<ImportFolder>();
        services.AddHostedService<ImportWorker>();
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<SmtpPost>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IJob, ClockAlarmJob>();
        services.AddSingleton<IJob, MailJob>();
        services.AddSingleton<IJob, DueTimes>();
        services.AddSingleton<IJob, AttachmentSweep>();
        if (settings.RunsJobs)
        {
            services.AddHostedService<JobLoops>();
        }

        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = addresses.IsSecure ? "__Host-crm-form" : "crm-form";
            options.Cookie.SecurePolicy = addresses.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "crm-flash");
        services.AddPageCompression();
        services.AddRateLimiter(options => RateLimits.Configure(options, settings.Limits));
        services.AddHealthChecks().AddDbContextCheck<CrmDbContext>();
        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new PageConventions(settings.Limits));
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add<ValidationFilter>();
                options.Filters.Add<RuleViolationFilter>();
                options.Filters.Add<StaleEditFilter>();

                // Validators say what is required.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.MaxModelBindingRecursionDepth = 8;
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<MvcOptions>, BindingMessages>();
        // Chinese is sent as it is, not as entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    private static List<string> AllowedHosts(ConfigurationManager configuration, Addresses addresses)
    {
        if (Uri.TryCreate(configuration["PublicBaseUrl"], UriKind.Absolute, out var url))
        {
            return [url.Host, "localhost"];
        }

        return addresses.OnlyLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"];
    }

    private static void TrustProxies(ForwardedHeadersOptions options, ConfigurationManager configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.ForwardLimit = 1;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("Proxy:Known").GetChildren())
        {
            if (!IPAddress.TryParse(proxy.Value, out var address))
            {
                throw new SettingsException($"Proxy:Known has \"{proxy.Value}\", which is not a network address.");
            }

            options.KnownProxies.Add(address);
        }
    }
}
