using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers.SqlServer;

public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options)
{
    internal override ProviderFacts Provider => SqlServerFacts.Instance;
}
