using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPortal.Data.Customers;

/// <summary>
/// CMP-48, FDB-04, TSK-09. What is filed with a customer copies their level when it is made; until it is written somebody
/// may have changed it. Looked at inside the transaction, where nobody else changes it any more.
/// </summary>
internal static class CopiedLevels
{
    /// <summary>The customers with whom something is filed in this save.</summary>
    public static IReadOnlyCollection<long> Customers(ChangeTracker tracker)
    {
        var ids = tracker.Entries<Complaint>().Where(e => IsFiled(e, nameof(Complaint.CustomerId))).Select(e => e.Entity.CustomerId)
            .Concat(tracker.Entries<FeedbackItem>().Where(e => IsFiled(e, nameof(FeedbackItem.CustomerId))).Select(e => e.Entity.CustomerId))
            .Concat(tracker.Entries<FollowUpTask>().Where(e => IsFiled(e, nameof(FollowUpTask.CustomerId))).Select(e => e.Entity.CustomerId));
        return [.. ids.OfType<long>().Where(id => id > 0).Distinct()];
    }

    /// <summary>Brings up to date what was filed with a level that is not the customer's any more; the rows are written.</summary>
    public static async Task RenewAsync(CrmDbContext db, IReadOnlyCollection<long> customers, CancellationToken ct)
    {
        if (customers.Count == 0)
        {
            return;
        }

        var levels = await db.Provider.CustomersToHold(db).Where(c => customers.Contains(c.Id)).Select(c => new { c.Id, c.Level }).ToListAsync(ct);
        foreach (var customer in levels.Where(customer => IsStale(db.ChangeTracker, customer.Id, customer.Level)))
        {
            await SpreadCustomerLevel.SpreadAsync(db, customer.Id, customer.Level, ct);
        }
    }

    private static bool IsFiled(EntityEntry entry, string customer) =>
        entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Property(customer).IsModified);

    private static bool IsStale(ChangeTracker tracker, long customerId, InfoLevel level) =>
        tracker.Entries<Complaint>().Any(e => e.Entity.CustomerId == customerId && e.Entity.CustomerLevel != level)
        || tracker.Entries<FeedbackItem>().Any(e => e.Entity.CustomerId == customerId && e.Entity.CustomerLevel != level)
        || tracker.Entries<FollowUpTask>().Any(e => e.Entity.CustomerId == customerId && e.Entity.Level < level);
}
