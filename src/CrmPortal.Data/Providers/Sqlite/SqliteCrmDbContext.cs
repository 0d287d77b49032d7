using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers.Sqlite;

public sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    private SqliteConnections? _lender;
    private SqliteConnection? _borrowed;

    internal override ProviderFacts Provider => SqliteFacts.Instance;

    /// <summary>Works over a connection that is open already and given back with the context.</summary>
    internal void BorrowFrom(SqliteConnections connections)
    {
        _lender = connections;
        _borrowed = connections.LendTo(this);
    }

    public override void Dispose()
    {
        base.Dispose();
        GiveBack();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GiveBack();
    }

    // After the context has let go of it: what it did not commit is undone by then.
    private void GiveBack()
    {
        if (Interlocked.Exchange(ref _borrowed, null) is { } connection)
        {
            _lender!.TakeBack(connection);
        }
    }
}
