using CrmPortal.Data;

namespace CrmPortal.Testing;

/// <summary>The databases a test may run on: SQLite always, SQL Server where one is configured.</summary>
public static class DatabaseCase
{
    /// <summary>Environment variable with the connection string of a SQL Server that tests may create databases on.</summary>
    public const string SqlServerVariable = "CRM_TEST_SQLSERVER";

    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } given ? given : null;

    /// <summary>Why tests on this database are skipped; null where they run.</summary>
    public static string? WhySkipped(DatabaseProvider database) =>
        database is DatabaseProvider.SqlServer && SqlServer is null ? $"{SqlServerVariable} names no SQL Server." : null;
}
