using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>Brings the database to this version of the product.</summary>
public static class DatabaseVersion
{
    /// <summary>Migrations of the database that this version does not know: somebody ran a newer one on it.</summary>
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
    /// <exception cref="InvalidOperationException">The database is newer than this version.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await UnknownMigrationsAsync(db, ct) is [var newest, ..])
        {
            throw new InvalidOperationException(
                $"The database has been migrated by a newer version (it knows \"{newest}\"). Run that version, or restore a backup made by this one.");
        }

        await db.Provider.PrepareAsync(db, ct);
        List<string> pending = [.. await db.Database.GetPendingMigrationsAsync(ct)];
        await db.Database.MigrateAsync(ct);
        return pending;
    }
}
