using System.Data;
using CrmPortal.Data.Providers.Sqlite;
using CrmPortal.Domain.Customers;
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
    public async Task Context_after_context_finds_the_connection_open_and_the_statement_compiled()
    {
        var (first, _, kept) = await AskAsync();
        var (second, state, keptLater) = await AskAsync();

        Assert.Same(first, second);
        Assert.Equal(ConnectionState.Open, state);
        Assert.Equal(1, kept);
        Assert.Equal(kept, keptLater);
    }

    [Fact]
    public async Task The_same_text_twice_at_once_is_two_statements_of_which_one_is_kept()
    {
        await _database.SaveAsync(Given.Customer(), Given.Customer());
        await using var db = _database.As(Actor.System);
        var seen = 0;
        await foreach (var outer in db.Customers.OrderBy(c => c.Id).AsAsyncEnumerable())
        {
            await foreach (var inner in db.Customers.OrderBy(c => c.Id).AsAsyncEnumerable())
            {
                seen++;
            }
        }

        Assert.Equal(4, seen);
        Assert.False(Statements(db).AreInUse);
    }

    [Fact]
    public async Task What_is_written_through_kept_statements_is_audited_and_read_again()
    {
        for (var n = 0; n < 5; n++)
        {
            await _database.SaveAsync(Given.Customer($"Customer {n}"));
        }

        await using var db = _database.As(Actor.System);
        Assert.Equal(5, await db.Customers.CountAsync());
        Assert.Equal(5, await db.AuditEvents.CountAsync(e => e.Entity == nameof(Customer)));
    }

    [Fact]
    public async Task A_reader_that_nobody_ended_takes_its_connection_out_of_use()
    {
        await _database.SaveAsync(Given.Customer(), Given.Customer());
        SqliteConnection left;
        await using (var db = _database.As(Actor.System))
        {
            left = (SqliteConnection)db.Database.GetDbConnection();
            var reading = db.Customers.OrderBy(c => c.Id).AsAsyncEnumerable().GetAsyncEnumerator();
            await reading.MoveNextAsync();
        }

        var (next, _, _) = await AskAsync();

        Assert.NotSame(left, next);
        Assert.Equal(ConnectionState.Closed, left.State);
    }

    [Fact]
    public async Task A_transaction_that_was_not_committed_is_undone_before_the_connection_serves_another()
    {
        await using (var db = _database.As(Actor.System))
        {
            await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "Channels" """);
        }

        await using var next = _database.As(Actor.System);
        Assert.NotEqual(0, await next.Channels.CountAsync());
        await next.SaveChangesAsync();
    }

    [Fact]
    public async Task A_changed_table_is_read_as_it_is_now()
    {
        await AskAsync();
        await using (var db = _database.As(Actor.System))
        {
            await db.Database.ExecuteSqlAsync($"""CREATE INDEX "IX_Test" ON "Customers" ("Note")""");
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        await _database.SaveAsync(Given.Customer("Nobody"));

        await using var next = _database.As(Actor.System);
        Assert.Single(await next.Customers.Where(c => c.Name == "Nobody").ToListAsync());
    }

    [Fact]
    public async Task The_statements_that_were_not_used_for_longest_go_first()
    {
        await using var db = _database.As(Actor.System);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        var kept = new KeptStatements(2);

        var first = Run("SELECT 1");
        var second = Run("SELECT 2");
        Assert.Same(first, Run("SELECT 1"));
        Run("SELECT 3");

        Assert.Equal(2, kept.Count);
        Assert.Same(first, Run("SELECT 1"));
        Assert.NotSame(second, Run("SELECT 2"));

        KeptCommand Run(string sql)
        {
            var command = kept.Take(sql, connection);
            command.ExecuteScalar();
            command.Dispose();
            return command;
        }
    }

    [Fact]
    public async Task More_contexts_at_once_than_connections_are_kept_close_theirs()
    {
        var contexts = Enumerable.Range(0, SqliteConnections.MostIdle + 3).Select(_ => _database.As(Actor.System)).ToList();
        var connections = contexts.ConvertAll(db => (SqliteConnection)db.Database.GetDbConnection());
        foreach (var db in contexts)
        {
            await db.Channels.CountAsync();
        }

        foreach (var db in contexts)
        {
            await db.DisposeAsync();
        }

        Assert.Equal(SqliteConnections.MostIdle, connections.Count(c => c.State is ConnectionState.Open));
    }

    private static KeptStatements Statements(CrmDbContext db) => KeptStatements.Of((SqliteConnection)db.Database.GetDbConnection());

    private async Task<(SqliteConnection Connection, ConnectionState State, int Kept)> AskAsync()
    {
        await using var db = _database.As(Actor.System);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var state = connection.State;
        await db.Customers.Where(c => c.Name == "Nobody").ToListAsync();
        return (connection, state, Statements(db).Count);
    }
}
