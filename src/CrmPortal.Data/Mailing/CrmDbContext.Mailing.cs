using CrmPortal.Data.Mailing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
}
