using CrmPortal.Data;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Testing;

/// <summary>
/// The real portal in this process, listening on a free port, with a database of its own and a clock that tests move.
/// A class shares one as <c>IClassFixture&lt;WebHost&gt;</c>; a test that needs settings starts its own.
/// </summary>
public sealed class WebHost : IAsyncLifetime, IAsyncDisposable
{
    private static IModelMetadataProvider? _metadata;

    private readonly string _directory;
    private readonly bool _isOwnDirectory;
    private readonly string[] _settings;
    private readonly CancellationTokenSource _stop = new();
    private WebApplication _app = null!;

    public WebHost()
        : this([])
    {
    }

    private WebHost(string[] settings, string? directory = null) =>
        (_settings, _directory, _isOwnDirectory) = (settings, directory ?? TempDirectory.Create(), directory is null);

    public Clock Clock { get; } = new();

    public CommandCounter Commands { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>The code for the set-up page, issued because there was no user at the start.</summary>
    public string SetupCode { get; private set; } = "";

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a portal with settings as on the command line, e.g. <c>--Organisation:Culture=zh-CN</c>.</summary>
    public static async Task<WebHost> StartAsync(params string[] settings)
    {
        var host = new WebHost(settings);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>The same with a data directory that was there before and stays; a new one gets its database.</summary>
    public static async Task<WebHost> StartInAsync(string directory, params string[] settings)
    {
        var host = new WebHost(settings, directory);
        await host.InitializeAsync();
        return host;
    }

    public async Task InitializeAsync()
    {
        await SqliteTemplate.CopyToAsync(_directory);
        var builder = Portal.CreateBuilder(
        [
            "--urls", "http://127.0.0.1:0",
            $"--Data:Directory={_directory}",
            "--Security:PasswordIterations=1000",
            "--EnableStaticAssetsDevelopmentCaching=true",
            "--Limits:SignInPerAddressAndMinute=100000",
            "--Limits:SignInPerAccountAndMinute=100000",

            // Jobs run when a test says so.
            "--Jobs:Run=false",
            .. _settings,
        ]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IInterceptor>(Commands);
        builder.Services.AddSingleton<Texts, StrictTexts>();
        if (!Array.Exists(_settings, setting => setting.StartsWith("--Organisation", StringComparison.Ordinal)))
        {
            builder.Services.AddSingleton(SharedMetadata);
        }

        _app = Portal.Build(builder);
        SetupCode = await Portal.PrepareAsync(_app, _stop.Token) ?? "";
        await _app.StartAsync(_stop.Token);
        Address = new Uri(_app.Urls.Single());
    }

    /// <summary>Works with the portal's database as somebody would.</summary>
    public async Task<T> QueryAsync<T>(Actor actor, Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = new Origin(actor);
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    /// <summary>Reads the portal's database without regard to visibility.</summary>
    public Task<T> QueryAsync<T>(Func<CrmDbContext, Task<T>> work) => QueryAsync(Actor.System, work);

    /// <summary>Runs a job once, as its loop would; null where it is not due.</summary>
    public Task<JobOutcome?> RunAsync<TJob>()
        where TJob : IJob =>
        Services.GetRequiredService<JobRunner>().RunAsync(Services.GetServices<IJob>().OfType<TJob>().Single(), _stop.Token);

    /// <summary>Saves records as the system does. What led to them is past: nobody is told of it.</summary>
    public Task SaveAsync(params object[] records) => QueryAsync(async db =>
    {
        foreach (var record in records.OfType<Aggregate>())
        {
            _ = record.TakeEvents();
        }

        db.AddRange(records);
        return await db.SaveChangesAsync();
    });

    /// <summary>Saves a user who signs in with <c>Given.Password</c>.</summary>
    public async Task<User> SaveAsync(User user)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.System;
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Given.Password);
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Description)));
        return user;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Visit(string? language = null) => new(Address, language);

    /// <summary>A user at their desk; a new one is saved first.</summary>
    public async Task<Visitor> SignInAsync(User user)
    {
        if (user.Id == 0)
        {
            await SaveAsync(user);
        }

        var visitor = Visit();
        await visitor.SignInAsync(user.Email!, Given.Password);
        return visitor;
    }

    public Task<Visitor> SignInAsync(Role role) => SignInAsync(Given.User(role));

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        if (_app is not null)
        {
            var endpoints = (CompositeEndpointDataSource)Services.GetRequiredService<EndpointDataSource>();
            await _app.DisposeAsync();

            // The middleware of ASP.NET Core that limits rates never stops its timer, which would hold on to the whole portal.
            ((ICollection<EndpointDataSource>)endpoints.DataSources).Clear();
        }

        if (_isOwnDirectory)
        {
            TempDirectory.Delete(_directory);
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>
    /// What MVC knows of the types behind the forms. Reading it by reflection is half of a start, and the same for every portal
    /// of the same organisation, whose language its messages fall back to.
    /// </summary>
    private static IModelMetadataProvider SharedMetadata(IServiceProvider services) =>
        LazyInitializer.EnsureInitialized(ref _metadata, () => ActivatorUtilities.CreateInstance<DefaultModelMetadataProvider>(services));
}
