using CrmPortal.Data.Providers;
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
