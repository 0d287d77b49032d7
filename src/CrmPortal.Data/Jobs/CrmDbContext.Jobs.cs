using CrmPortal.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<JobLease> JobLeases => Set<JobLease>();
}
