using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<ComplaintType> ComplaintTypes => Set<ComplaintType>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();
}
