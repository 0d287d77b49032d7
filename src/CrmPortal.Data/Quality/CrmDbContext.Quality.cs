using CrmPortal.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<CauseCode> CauseCodes => Set<CauseCode>();

    public DbSet<CorrectiveAction> CorrectiveActions => Set<CorrectiveAction>();
}
