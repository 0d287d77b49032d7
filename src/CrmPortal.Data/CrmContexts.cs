using CrmPortal.Data.Providers.Sqlite;
using CrmPortal.Data.Providers.SqlServer;
using CrmPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>Hands out contexts of the configured provider, each for one piece of work of one actor.</summary>
public abstract class CrmContexts(WriteGate gate, TimeProvider clock, Reactions reactions)
{
    /// <summary>A context to be disposed of by whoever asked for it.</summary>
    /// <param name="holder">Names who works with it.</param>
    public CrmDbContext Create(OriginHolder holder)
    {
        var db = Rent();
        db.HandTo(holder, gate, clock, reactions);
        return db;
    }

    private protected abstract CrmDbContext Rent();
}

internal sealed class SqliteContexts(
    IDbContextFactory<SqliteCrmDbContext> pool, SqliteConnections connections, WriteGate gate, TimeProvider clock, Reactions reactions)
    : CrmContexts(gate, clock, reactions)
{
    private protected override CrmDbContext Rent()
    {
        var db = pool.CreateDbContext();
        db.BorrowFrom(connections);
        return db;
    }
}

internal sealed class SqlServerContexts(
    IDbContextFactory<SqlServerCrmDbContext> pool, WriteGate gate, TimeProvider clock, Reactions reactions)
    : CrmContexts(gate, clock, reactions)
{
    private protected override CrmDbContext Rent() => pool.CreateDbContext();
}
