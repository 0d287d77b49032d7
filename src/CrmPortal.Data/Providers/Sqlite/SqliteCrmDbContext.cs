using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Providers.Sqlite;

public sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    internal override ProviderFacts Provider => SqliteFacts.Instance;
}
