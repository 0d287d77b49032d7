using CrmPortal.Data.Auditing;
using CrmPortal.Data.Providers;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// Says that a complaint has changed since it was rolled up. It is written with the change, by whoever makes it; several of
/// one complaint do no harm. Until the rollup follows, the figures take the complaint as it is.
/// </summary>
internal sealed class RollMark
{
    public long Id { get; private set; }

    public required long ComplaintId { get; init; }

    /// <summary>Marks what the tracker has just written, in the transaction that is open.</summary>
    public static Task AddAsync(CrmDbContext db, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<Complaint>().Where(IsChanged).Select(e => new object?[] { db.KeyOf(e.Entity) });
        return BulkInsert.AddAsync<RollMark>(db, [nameof(ComplaintId)], changed, ct);
    }

    /// <summary>Marks the complaints of a customer, in the transaction that is open: a statement that passes the tracker has changed them.</summary>
    public static Task AddOfCustomerAsync(CrmDbContext db, long customerId, CancellationToken ct) =>
        ProviderFacts.MarkComplaintsAsync(db, customerId, ct);

    // A change of a part renews the version of its complaint.
    private static bool IsChanged(EntityEntry<Complaint> entry) =>
        entry.State is EntityState.Added
        || (entry.State is EntityState.Modified && entry.AllProperties().Any(p => p.IsModified && !ChangeAudit.IsDerived(p.Metadata)));
}
