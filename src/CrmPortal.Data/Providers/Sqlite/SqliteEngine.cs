using SQLitePCL;

namespace CrmPortal.Data.Providers.Sqlite;

/// <summary>
/// Settings of the native library. EF Core has SQLite compile every command anew, which is many small allocations:
/// without counting them, and from a pool of the connection's own, it takes a third less time.
/// </summary>
internal static class SqliteEngine
{
    private const int MemoryStatistics = 9;
    private const int SlotBytes = 1200;
    private const int Slots = 400;

    /// <summary>Takes effect before the first connection of the process; afterwards the library refuses it, which does no harm.</summary>
    public static void Configure()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }

    public static void Configure(sqlite3 connection) =>
        _ = raw.sqlite3_db_config(connection, raw.SQLITE_DBCONFIG_LOOKASIDE, IntPtr.Zero, SlotBytes, Slots);
}
