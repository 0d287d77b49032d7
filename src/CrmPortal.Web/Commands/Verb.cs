using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Web.Hosting;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace CrmPortal.Web.Commands;

/// <summary>What every verb does around its work: services, log to standard error, the lock, and failures as sentences.</summary>
internal static class Verb
{
    /// <summary>A verb that only reads; it runs beside a running portal.</summary>
    public static Task<int> ReadAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        RunAsync(writes: false, work, ct);

    /// <summary>A verb that writes; refused while a portal on SQLite runs in the same data directory.</summary>
    public static Task<int> WriteAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        RunAsync(writes: true, work, ct);

    public static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CommandLine.Refused;
    }

    /// <summary>Runs the work and says a failure in one sentence; the stack trace goes to the log file alone.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (SettingsException e)
        {
            return await RefuseAsync(e.Message);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync("Stopped.");
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            Log.Debug(e, "The command failed");
            return await RefuseAsync(e.Message);
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    public static void StartLog(PortalSettings settings, IConfiguration configuration, bool toStandardError)
    {
        DataDirectoryLock.CreatePrivate(settings.Database.DataDirectory);
        DataDirectoryLock.CreatePrivate(settings.LogsDirectory);
        Log.Logger = PortalLog.Create(configuration, to =>
        {
            if (toStandardError)
            {
                to.Console(standardErrorFromLevel: LogEventLevel.Verbose, restrictedToMinimumLevel: LogEventLevel.Warning, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                to.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }

            to.File(
                new JsonFormatter(),
                Path.Combine(settings.LogsDirectory, "crm-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 30,
                shared: true);
        });
    }

    private static Task<int> RunAsync(bool writes, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        GuardAsync(async () =>
        {
            var builder = Portal.CreateBuilder(Settings.Current);
            var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
            StartLog(settings, builder.Configuration, toStandardError: true);
            using var hold = writes && settings.Database.Provider is DatabaseProvider.Sqlite
                ? DataDirectoryLock.TryTake(settings.Database.DataDirectory)
                : null;
            if (writes && hold is null && settings.Database.Provider is DatabaseProvider.Sqlite)
            {
                return await RefuseAsync($"Another process works in {settings.Database.DataDirectory}; stop the portal first.");
            }

            await using var app = builder.Build();
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.Operator;
            if (writes)
            {
                var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
                await DatabaseVersion.MigrateAsync(db, ct);
                await ReferenceData.EnsureAsync(db, ct);
            }

            return await work(scope.ServiceProvider, ct);
        });
}
