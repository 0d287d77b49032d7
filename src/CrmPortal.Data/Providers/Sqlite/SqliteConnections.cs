using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CrmPortal.Data.Providers.Sqlite;

/// <summary>
/// Connections that are opened once in their lives and lent to one context after the other, the last used first. Opening
/// registers the functions of EF Core and closing removes them, and each of both makes SQLite compile every statement
/// anew: only a connection that stays open can keep them (<see cref="KeptStatements"/>).
/// </summary>
/// <param name="connectionString">Without a pool of the driver's own.</param>
internal sealed class SqliteConnections(string connectionString) : IDisposable
{
    /// <summary>
    /// SQLite works on the thread that asks: more than a few connections for each processor are never busy at once.
    /// Those beyond are closed after use.
    /// </summary>
    public static readonly int MostIdle = (4 * Environment.ProcessorCount) + 8;

    private readonly ConcurrentStack<SqliteConnection> _idle = [];
    private int _idleCount;
    private bool _isDisposed;

    /// <summary>Gives the context a connection until <see cref="TakeBack"/>. A new one is opened by the first command.</summary>
    public SqliteConnection LendTo(SqliteCrmDbContext db)
    {
        var database = db.Database;
        if (_idle.TryPop(out var connection))
        {
            Interlocked.Decrement(ref _idleCount);
        }
        else
        {
            // Made by EF Core, which adds its functions, and then taken out of its hands, or the context would close it.
            database.SetDbConnection(null);
            database.SetConnectionString(connectionString);
            connection = (SqliteConnection)database.GetDbConnection();
            database.SetDbConnection(null);
        }

        database.SetDbConnection(connection, contextOwnsConnection: false);
        return connection;
    }

    public void TakeBack(SqliteConnection connection)
    {
        if (Volatile.Read(ref _isDisposed) || !IsIdle(connection))
        {
            connection.Dispose();
        }
        else if (Interlocked.Increment(ref _idleCount) > MostIdle)
        {
            Interlocked.Decrement(ref _idleCount);
            connection.Dispose();
        }
        else
        {
            _idle.Push(connection);
        }
    }

    /// <summary>Closes what nobody uses: before the file is replaced, or the process ends.</summary>
    public void Drain()
    {
        while (_idle.TryPop(out var connection))
        {
            Interlocked.Decrement(ref _idleCount);
            connection.Dispose();
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref _isDisposed, true);
        Drain();
    }

    // Never in a transaction, and no statement half read: the next one would see an old state of the file, or wait for itself.
    private static bool IsIdle(SqliteConnection connection) =>
        connection.State is ConnectionState.Closed
        || (raw.sqlite3_get_autocommit(connection.Handle) != 0 && !KeptStatements.Of(connection).AreInUse);
}
