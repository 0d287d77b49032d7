using CrmPortal.Data.Providers.Sqlite;
using CrmPortal.Data.Providers.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmPortal.Data.Providers;

/// <summary>How <c>dotnet ef migrations add</c> gets a context; nothing is connected.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCrmDbContext>
{
    public SqliteCrmDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        DataRegistration.Use(options, new DatabaseSettings(DatabaseProvider.Sqlite, null, "."));
        return new SqliteCrmDbContext(options.Options);
    }
}

public sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCrmDbContext>
{
    public SqlServerCrmDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        DataRegistration.Use(options, new DatabaseSettings(DatabaseProvider.SqlServer, "Server=design;Database=crm", "."));
        return new SqlServerCrmDbContext(options.Options);
    }
}
