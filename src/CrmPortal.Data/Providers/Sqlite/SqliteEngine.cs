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

    public static Version Version
    {
        get
        {
            Batteries_V2.Init();
            return Version.Parse(raw.sqlite3_libversion().utf8_to_string());
        }
    }

    /// <summary>
    /// Whether two connections that write and checkpoint at the same moment cannot damage the file: the "WAL-reset bug"
    /// of 3.7.0 to 3.51.2, mended in 3.51.3 and carried back to 3.50.7 and 3.44.6 (sqlite.org/wal.html#walresetbug).
    /// </summary>
    public static bool IsSafe(Version version) => version switch
    {
        { Major: 3, Minor: 44 } => version.Build >= 6,
        { Major: 3, Minor: 50 } => version.Build >= 7,
        _ => version >= new Version(3, 51, 3),
    };

    /// <summary>Takes effect before the first connection of the process; afterwards the library refuses it, which does no harm.</summary>
    public static void Configure()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }

    public static void Configure(sqlite3 connection) =>
        _ = raw.sqlite3_db_config(connection, raw.SQLITE_DBCONFIG_LOOKASIDE, IntPtr.Zero, SlotBytes, Slots);
}
