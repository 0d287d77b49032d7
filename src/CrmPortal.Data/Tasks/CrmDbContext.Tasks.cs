using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<FollowUpTask> Tasks => Set<FollowUpTask>();

    public DbSet<RiskTeams> RiskTeams => Set<RiskTeams>();
}
