using CrmPortal.Data.Importing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportUpload> ImportUploads => Set<ImportUpload>();
}
