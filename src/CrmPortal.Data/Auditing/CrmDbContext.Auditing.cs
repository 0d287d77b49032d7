using CrmPortal.Data.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<AuditPersonalValues> AuditPersonalValues => Set<AuditPersonalValues>();
}
