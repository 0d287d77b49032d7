using CrmPortal.Data.Providers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace CrmPortal.Data.Tests.Providers;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_are_up_to_date_with_the_model(DatabaseProvider provider)
    {
        using var db = Context(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData("20260101000000_HoldAndListen", "before the first release")]
    [InlineData("29990101000000_Tomorrow", "by a newer version")]
    public async Task A_database_of_another_time_is_refused_with_what_to_do(string migration, string words)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.As(Actor.System);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({migration}, '10.0')""");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => DatabaseVersion.MigrateAsync(db, CancellationToken.None));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_for_sql_server_speaks_its_language()
    {
        using var db = Context(DatabaseProvider.SqlServer);

        var script = db.Database.GenerateCreateScript();

        Assert.Contains("IDENTITY", script, StringComparison.Ordinal);
        Assert.Contains("decimal(18,2)", script, StringComparison.Ordinal);
        Assert.Contains("datetime2", script, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTOINCREMENT", script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\b(TEXT|INTEGER|REAL|BLOB)\b", script);
        Assert.DoesNotContain("PRAGMA", script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ON DELETE CASCADE", script, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_migrations_of_sql_server_make_a_script()
    {
        using var db = Context(DatabaseProvider.SqlServer);

        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.Contains("CREATE TABLE [Customers]", script, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(TEXT|INTEGER|REAL|BLOB|AUTOINCREMENT|PRAGMA)\b", script);
    }

    private static CrmDbContext Context(DatabaseProvider provider) =>
        provider is DatabaseProvider.Sqlite ? new SqliteDesignTime().CreateDbContext([]) : new SqlServerDesignTime().CreateDbContext([]);
}
