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
        var connection = LetGo();
        base.Dispose();
        GiveBack(connection);
    }

    public override async ValueTask DisposeAsync()
    {
        var connection = LetGo();
        await base.DisposeAsync();
        GiveBack(connection);
    }

    // Before the context is disposed of: from then on it may be in other hands, with another connection.
    private SqliteConnection? LetGo() => Interlocked.Exchange(ref _borrowed, null);

    // After it: what was not committed is undone by then.
    private void GiveBack(SqliteConnection? connection)
    {
        if (connection is not null)
        {
            _lender!.TakeBack(connection);
        }
    }
}
