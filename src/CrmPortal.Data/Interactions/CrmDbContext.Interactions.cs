using CrmPortal.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<Interaction> Interactions => Set<Interaction>();

    public DbSet<Channel> Channels => Set<Channel>();
}
