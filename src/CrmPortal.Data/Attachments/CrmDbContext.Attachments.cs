using CrmPortal.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<Attachment> Attachments => Set<Attachment>();
}
