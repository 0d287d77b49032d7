using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

/// <summary>
/// LRN-12. Counts how often complaints of a kind came in a period. The effect of an action is the same whoever asks, so that
/// this looks past the visibility filters and hands out nothing but numbers.
/// </summary>
public static class RepeatCounts
{
    /// <param name="db">Whose context it is does not matter.</param>
    /// <param name="causeId">With all finer ones; null where the type is counted.</param>
    /// <param name="typeId">A type with its subtypes, or a subtype.</param>
    /// <param name="period">Half-open, UTC.</param>
    public static async Task<RepeatCount> RepeatCountAsync(
        this CrmDbContext db, long? causeId, long? typeId, (DateTime From, DateTime To) period, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (from, to) = period;
        var received = db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible]).Received(from, to);
        var customers = await db.Customers.IgnoreQueryFilters([CrmDbContext.Visible])
            .CountAsync(c => c.CreatedAt < to && (c.DeactivatedAt == null || c.DeactivatedAt >= from), ct);
        if (causeId is not { } cause)
        {
            return new RepeatCount(await received.CountAsync(c => c.TypeId == typeId || c.SubtypeId == typeId, ct), customers, 0);
        }

        var causes = (await db.CauseTreeAsync(ct)).WithFiner(cause);
        return new RepeatCount(
            await received.CountAsync(c => causes.Contains(c.CauseId!.Value), ct),
            customers,
            await received.CountAsync(c => c.CauseId == null, ct));
    }

    /// <summary>KPI-08. The complaints that count as received in a period: not merged away, not reclassified.</summary>
    internal static IQueryable<Complaint> Received(this IQueryable<Complaint> complaints, DateTime from, DateTime to) =>
        complaints.Where(c =>
            c.ReceivedAt >= from && c.ReceivedAt < to
            && c.Status != ComplaintStatus.Merged && c.Status != ComplaintStatus.Reclassified);
}
