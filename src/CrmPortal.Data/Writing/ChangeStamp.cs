using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPortal.Data.Writing;

/// <summary>
/// Counts the transactions that touched a kind of record, so that what was worked out from all of them can be kept
/// for as long as the count stands, whoever wrote.
/// </summary>
public sealed class ChangeStamp
{
    public const string Complaints = "Complaints";

    private static readonly string[] Shown =
        [nameof(Customer.Name), nameof(Customer.Level), nameof(Customer.TeamId), nameof(Customer.OwnerId)];

    public string Name { get; private set; } = "";

    public long Value { get; private set; }

    public static Task<long> OfComplaintsAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ChangeStamps.Where(s => s.Name == Complaints).Select(s => s.Value).SingleAsync(ct);
    }

    /// <summary>A complaint or a part of one is about to be written, or what lists show beside it.</summary>
    internal static bool IsDue(CrmDbContext db) =>
        db.ChangeTracker.Entries().Any(e =>
            e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && (e.Entity is Complaint or Part<Complaint> or Attachment or ComplaintType or CauseCode or Channel or SavedView
                || IsShownOtherwise(e)));

    // The name stands in the list for whoever sees the customer, and the level decides on the complaints as well.
    private static bool IsShownOtherwise(EntityEntry e) =>
        e.Entity is Customer && e.State is EntityState.Modified && Shown.Any(name => e.Property(name).IsModified);

    internal static Task AdvanceAsync(CrmDbContext db, CancellationToken ct) =>
        db.ChangeStamps.Where(s => s.Name == Complaints).ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, s => s.Value + 1), ct);
}
