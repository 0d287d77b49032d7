using CrmPortal.Data.Searching;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers.SqlServer;

public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options)
{
    internal override ProviderFacts Provider => SqlServerFacts.Instance;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);

        // A linguistic collation gives no weight to emoji and some rare characters: they would be found everywhere.
        builder.Entity<CustomersText>().Property(t => t.Text).UseCollation("Latin1_General_100_BIN2");
    }
}
