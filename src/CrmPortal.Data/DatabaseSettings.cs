namespace CrmPortal.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Which database, and where the portal keeps its files.</summary>
/// <param name="Provider">SQLite, the embedded default, or SQL Server.</param>
/// <param name="ConnectionString">Of SQL Server; ignored for SQLite, whose file lies in the data directory.</param>
/// <param name="DataDirectory">Database file of SQLite, keys, logs.</param>
/// <param name="MaxBatchSize">Statements in one round trip to SQL Server; null for the provider's default, 1 avoids MERGE.</param>
public sealed record DatabaseSettings(
    DatabaseProvider Provider,
    string? ConnectionString,
    string DataDirectory,
    int? MaxBatchSize = null)
{
    public string SqliteFile => Path.Combine(DataDirectory, "crm.db");
}
