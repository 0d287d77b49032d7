using CrmPortal.Data.Customers;
using CrmPortal.Data.Providers;
using CrmPortal.Data.Providers.Sqlite;
using CrmPortal.Data.Providers.SqlServer;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPortal.Data;

public static class DataRegistration
{
    /// <summary>Registers the context, pooled, for the configured provider, and one write gate for the process.</summary>
    public static IServiceCollection AddCrmData(this IServiceCollection services, DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings);
        services.AddScoped<OriginHolder>();
        services.AddSingleton<Reactions>();
        services.AddSingleton<IReaction, SpreadCustomerLevel>();
        services.AddSingleton<IReaction, SpreadComplaintLevel>();
        services.AddSingleton<IReaction, MoveQuestions>();
        services.AddSingleton(_ => new WriteGate(oneAtATime: settings.Provider is DatabaseProvider.Sqlite));
        services.AddScoped(s => s.GetRequiredService<CrmContexts>().Create(s.GetRequiredService<OriginHolder>()));
        if (settings.Provider is DatabaseProvider.Sqlite)
        {
            services.AddSingleton(_ => new SqliteConnections(ConnectionString(settings)));
            services.AddPooledDbContextFactory<SqliteCrmDbContext>((s, options) => Use(options, settings, s.GetServices<IInterceptor>()));
            services.AddSingleton<CrmContexts, SqliteContexts>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqlServerCrmDbContext>((s, options) => Use(options, settings, s.GetServices<IInterceptor>()));
            services.AddSingleton<CrmContexts, SqlServerContexts>();
        }

        return services;
    }

    /// <param name="options">Is told the provider and its connection.</param>
    /// <param name="interceptors">Who watches the commands, beside what the provider needs.</param>
    internal static void Use(DbContextOptionsBuilder options, DatabaseSettings settings, params IEnumerable<IInterceptor> interceptors)
    {
        options.AddInterceptors([new OpenConnections(), .. interceptors]);
        if (settings.Provider is DatabaseProvider.Sqlite)
        {
            SqliteEngine.Configure();
            options.UseSqlite(ConnectionString(settings))
                .AddInterceptors(new SqlitePragmas(), new KeepStatements())

                // SQLite rebuilds tables with its foreign keys off, which has to be said outside of a transaction.
                .ConfigureWarnings(w => w.Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug)))
                .ReplaceService<IMigrationsSqlGenerator, SqliteTables>();
        }
        else
        {
            options.UseSqlServer(settings.ConnectionString, server =>
            {
                server.EnableRetryOnFailure();
                if (settings.MaxBatchSize is { } size)
                {
                    server.MaxBatchSize(size);
                }
            });
        }
    }

    private static string ConnectionString(DatabaseSettings settings) => new SqliteConnectionStringBuilder
    {
        DataSource = settings.SqliteFile,
        ForeignKeys = true,
        DefaultTimeout = 5,

        // The product keeps them itself (SqliteConnections).
        Pooling = false,
    }.ConnectionString;
}
