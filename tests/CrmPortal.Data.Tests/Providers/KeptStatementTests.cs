using CrmPortal.Data.Providers.Sqlite;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Providers;

public sealed class KeptStatementTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task ContextAfterContextFindsTheConnectionOpenAndTheStatementCompiled()
    {
        var first = await AskAsync();
        var second = await AskAsync();

        Assert.Same(first.Connection, second.Connection);
        Assert.Equal(System.Data.ConnectionState.Open, second.State);
        Assert.Equal(first.Kept, second.Kept);
        Assert.True(first.Kept > 0);
    }

    private async Task<(SqliteConnection Connection, System.Data.ConnectionState State, int Kept)> AskAsync()
    {
        await using var db = _database.As(Actor.System);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var state = connection.State;
        await db.Customers.Where(c => c.Name == "Nobody").ToListAsync();
        return (connection, state, KeptStatements.Of(connection).Count);
    }
}
