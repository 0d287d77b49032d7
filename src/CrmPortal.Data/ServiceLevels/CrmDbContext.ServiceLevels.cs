using CrmPortal.Data.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<ServiceLevelSettings> ServiceLevels => Set<ServiceLevelSettings>();

    public DbSet<DueTimeRequest> DueTimeRequests => Set<DueTimeRequest>();
}
