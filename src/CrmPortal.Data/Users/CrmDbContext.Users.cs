using CrmPortal.Data.Users;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Invitation> Invitations => Set<Invitation>();
}
