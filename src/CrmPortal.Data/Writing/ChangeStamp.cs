using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Writing;

/// <summary>
/// Counts the transactions that touched a kind of record, so that what was worked out from all of them can be kept
/// for as long as the count stands, whoever wrote.
/// </summary>
public sealed class ChangeStamp
{
    public const string Complaints = "Complaints";

    public string Name { get; private set; } = "";

    public long Value { get; private set; }

    public static Task<long> OfComplaintsAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ChangeStamps.Where(s => s.Name == Complaints).Select(s => s.Value).SingleAsync(ct);
    }

    /// <summary>A complaint or a part of one is about to be written.</summary>
    internal static bool IsDue(CrmDbContext db) =>
        db.ChangeTracker.Entries().Any(e =>
            e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && string.Equals(e.Metadata.ClrType.Namespace, typeof(Complaint).Namespace, StringComparison.Ordinal));

    internal static Task AdvanceAsync(CrmDbContext db, CancellationToken ct) =>
        db.ChangeStamps.Where(s => s.Name == Complaints).ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, s => s.Value + 1), ct);
}
