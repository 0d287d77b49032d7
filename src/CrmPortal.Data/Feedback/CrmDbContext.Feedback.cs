using CrmPortal.Domain.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

public abstract partial class CrmDbContext
{
    public DbSet<FeedbackItem> Feedback => Set<FeedbackItem>();
}
