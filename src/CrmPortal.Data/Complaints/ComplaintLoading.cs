using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>Complaints as decisions need them, among those the actor may see.</summary>
public static class ComplaintLoading
{
    /// <summary>The complaint with all its parts: the guards of its lifecycle look at every one of them.</summary>
    public static async Task<Complaint?> FindComplaintForWorkAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return RecordNumber.Parse(RecordNumber.Complaint, number) is { } id
            ? await db.Complaints.WithParts().FirstOrDefaultAsync(c => c.Id == id, ct)
            : null;
    }

    /// <summary>The same for a page that shows it.</summary>
    public static async Task<Complaint?> FindComplaintToReadAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return RecordNumber.Parse(RecordNumber.Complaint, number) is { } id
            ? await db.Complaints.WithParts().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct)
            : null;
    }

    /// <summary>
    /// The complaint a task is about, whoever answers, for the word to its owner; null where it is about none. The one
    /// who answers need not see it, and nothing of it is shown to them.
    /// </summary>
    public static async Task<Complaint?> FindAskedAboutAsync(this CrmDbContext db, FollowUpTask task, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(task);
        return task.ComplaintId is { } id
            ? await db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible]).FirstOrDefaultAsync(c => c.Id == id, ct)
            : null;
    }

    /// <summary>Everything that belongs to the complaint, in one round trip per kind.</summary>
    public static IQueryable<Complaint> WithParts(this IQueryable<Complaint> complaints) =>
        complaints
            .PartsWithTheirWhole()
            .Include(c => c.History)
            .Include(c => c.Remedies)
            .Include(c => c.Proposals)
            .Include(c => c.Communications)
            .Include(c => c.Findings)
            .Include(c => c.Whys)
            .Include(c => c.Revisits)
            .Include(c => c.HandOvers)
            .Include(c => c.Attachments)
            .AsSplitQuery();
}
