using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers.Sqlite;

internal sealed class SqliteFacts : ProviderFacts
{
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int CommitsPerCheckpoint = 200;

    public static readonly SqliteFacts Instance = new();

    private int _commits;

    public override bool IsUniqueViolation(Exception e) =>
        (e as SqliteException ?? e.InnerException as SqliteException)?.SqliteExtendedErrorCode is ConstraintPrimaryKey or ConstraintUnique;

    public override Task<DatabaseEngine> EngineAsync(CrmDbContext db, CancellationToken ct) =>
        Task.FromResult(new DatabaseEngine(SqliteEngine.Version.ToString(3), SqliteEngine.IsSafe(SqliteEngine.Version)));

    /// <summary>
    /// The row by which EF Core locks a migration stays when the process is killed, and the next start would wait for
    /// ever. The caller holds the lock of the data directory, so whoever left it is gone.
    /// </summary>
    public override async Task PrepareAsync(CrmDbContext db, CancellationToken ct)
    {
        var hasLockTable = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(ct);
        if (hasLockTable > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", ct);
        }
    }

    /// <summary>
    /// Checkpoints are taken here and nowhere else (wal_autocheckpoint is off): a checkpoint beside a writer could
    /// corrupt the file in versions before 3.51.3 (<see cref="SqliteEngine.IsSafe"/>), and still makes the writer wait.
    /// </summary>
    public override async Task AfterCommitAsync(CrmDbContext db, CancellationToken ct)
    {
        if (++_commits % CommitsPerCheckpoint == 0)
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(PASSIVE)", ct);
        }
    }

    /// <summary>A log of gigabytes would slow down every read until the next checkpoint.</summary>
    public override Task AfterBulkAsync(CrmDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", ct);

    public override async Task AnalyseAsync(CrmDbContext db, CancellationToken ct)
    {
        using var pass = await db.Gate.EnterAsync(ct);
        await db.Database.ExecuteSqlAsync($"ANALYZE", ct);
        await AfterBulkAsync(db, ct);
    }
}
