using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<Guideline> Guidelines => Set<Guideline>();

    public DbSet<CaseArticle> Cases => Set<CaseArticle>();
}
