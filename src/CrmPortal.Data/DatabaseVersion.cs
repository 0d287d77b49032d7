using CrmPortal.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>Brings the database to this version of the product.</summary>
public static class DatabaseVersion
{
    /// <summary>The program that keeps the database; the database must be reachable.</summary>
    public static Task<DatabaseEngine> EngineAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Provider.EngineAsync(db, ct);
    }

    /// <summary>Migrations of the database that this version does not know, the oldest first: it was made by a newer version, or before the first release.</summary>
    public static async Task<IReadOnlyList<string>> UnknownMigrationsAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.Database.CanConnectAsync(ct))
        {
            return [];
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return [.. (await db.Database.GetAppliedMigrationsAsync(ct)).Where(m => !known.Contains(m))];
    }

    /// <summary>Names of the migrations that were applied.</summary>
    /// <exception cref="InvalidOperationException">The database is newer than this version, or older than the first release; the message says what to do.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await UnknownMigrationsAsync(db, ct) is [var unknown, ..])
        {
            throw new InvalidOperationException(
                string.CompareOrdinal(unknown, db.Database.GetMigrations().First()) < 0
                    ? "The database was made before the first release, and no migration leads from there to this version. Begin with a new data directory (Data:Directory; for the sample, delete data-demo) or an empty database, and import what you want to keep."
                    : $"The database has been migrated by a newer version (it knows \"{unknown}\"). Run that version, or restore a backup made by this one.");
        }

        await db.Provider.PrepareAsync(db, ct);
        List<string> pending = [.. await db.Database.GetPendingMigrationsAsync(ct)];

        // With nothing to do EF Core would still compare the whole model with its snapshot, at every start; a test does that.
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(ct);
        }

        return pending;
    }
}
