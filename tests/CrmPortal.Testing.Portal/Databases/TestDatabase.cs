using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPortal.Testing;

/// <summary>A database of one test, migrated and empty, with the registration of the product.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly DatabaseSettings _settings;

    private TestDatabase(DatabaseSettings settings, Clock clock, IEnumerable<IReaction> reactions)
    {
        _settings = settings;
        Clock = clock;
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton<IInterceptor>(Commands).AddCrmData(settings);
        foreach (var reaction in reactions)
        {
            services.AddSingleton(reaction);
        }

        _services = services.BuildServiceProvider();
    }

    public Clock Clock { get; }

    public CommandCounter Commands { get; } = new();

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Clock? clock = null, params IReadOnlyList<IReaction> reactions)
    {
        var directory = TempDirectory.Create();
        if (provider is DatabaseProvider.Sqlite)
        {
            await SqliteTemplate.CopyToAsync(directory);
            return new TestDatabase(new DatabaseSettings(provider, null, directory), clock ?? new Clock(), reactions);
        }

        var connection = new SqlConnectionStringBuilder(DatabaseCase.SqlServer) { InitialCatalog = $"crm_test_{Guid.NewGuid():N}" };
        var database = new TestDatabase(new DatabaseSettings(provider, connection.ConnectionString, directory), clock ?? new Clock(), reactions);
        await using var db = database.As(Actor.System);
        await DatabaseVersion.MigrateAsync(db, CancellationToken.None);
        await ReferenceData.EnsureAsync(db, CancellationToken.None);
        return database;
    }

    /// <summary>The database as somebody sees it; null for nobody. Each call is a session of its own.</summary>
    public CrmDbContext As(Actor? actor) =>
        _services.GetRequiredService<CrmContexts>().Create(new OriginHolder { Current = actor is null ? null : new Origin(actor) });

    /// <summary>Saves records as the system does.</summary>
    public async Task SaveAsync(params object[] records)
    {
        await using var db = As(Actor.System);
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_settings.Provider is DatabaseProvider.SqlServer)
        {
            await using var db = As(Actor.System);
            await db.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        TempDirectory.Delete(_settings.DataDirectory);
    }
}
