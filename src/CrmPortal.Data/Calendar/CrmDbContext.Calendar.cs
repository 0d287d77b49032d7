using CrmPortal.Data.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<OfficeHours> OfficeHours => Set<OfficeHours>();
}
