using CrmPortal.Data.Lists;
using CrmPortal.Domain.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Feedback;

/// <summary>Feedback as decisions need it, among what the actor may see.</summary>
public static class FeedbackLoading
{
    /// <summary>The entry with this number and its replies; null where there is none, or none the actor may see.</summary>
    public static async Task<FeedbackItem?> FindFeedbackAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return FeedbackItem.Numbers.Parse(number) is { } id
            ? await db.Feedback.PartsWithTheirWhole().Include(f => f.Replies.OrderBy(r => r.Id)).FirstOrDefaultAsync(f => f.Id == id, ct)
            : null;
    }
}
