using CrmPortal.Domain.Customers;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers.SqlServer;

internal sealed class SqlServerFacts : ProviderFacts
{
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    public static readonly SqlServerFacts Instance = new();

    public override async Task<DatabaseEngine> EngineAsync(CrmDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return new DatabaseEngine(db.Database.GetDbConnection().ServerVersion, IsSafe: true);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Creates the database where it is missing; EF Core's own creator asks for more than some servers give.</summary>
    public override async Task PrepareAsync(CrmDbContext db, CancellationToken ct)
    {
        var target = new SqlConnectionStringBuilder(db.Database.GetConnectionString());
        var name = target.InitialCatalog;
        target.InitialCatalog = "master";
        await using var master = new SqlConnection(target.ConnectionString);
        await master.OpenAsync(ct);
        await using var command = master.CreateCommand();
        command.CommandText = $"IF DB_ID(@name) IS NULL CREATE DATABASE [{name.Replace("]", "]]", StringComparison.Ordinal)}]";
        command.Parameters.AddWithValue("@name", name);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Writers wait for each other here; in SQLite there is one at a time.</summary>
    public override IQueryable<Customer> CustomersToHold(CrmDbContext db) =>
        db.Customers.FromSql($"SELECT * FROM [Customers] WITH (UPDLOCK, HOLDLOCK)").IgnoreQueryFilters([CrmDbContext.Visible]);

    public override bool IsUniqueViolation(Exception e) =>
        (e as SqlException ?? e.InnerException as SqlException)?.Number is UniqueIndex or UniqueConstraint;
}
