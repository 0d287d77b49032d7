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
    /// <summary>The levels with which something is filed in this save, by customer.</summary>
    public static ILookup<long, CopiedLevel> Of(ChangeTracker tracker)
    {
        var complaints = tracker.Entries<Complaint>().Where(e => IsFiled(e, nameof(Complaint.CustomerId)))
            .Select(e => (e.Entity.CustomerId, Copy: new CopiedLevel(e.Entity.CustomerLevel, MayBeHigher: false)));
        var feedback = tracker.Entries<FeedbackItem>().Where(e => IsFiled(e, nameof(FeedbackItem.CustomerId)))
            .Select(e => (e.Entity.CustomerId, Copy: new CopiedLevel(e.Entity.CustomerLevel, MayBeHigher: false)));
        var tasks = tracker.Entries<FollowUpTask>().Where(e => IsFiled(e, nameof(FollowUpTask.CustomerId)))
            .Select(e => (e.Entity.CustomerId, Copy: new CopiedLevel(e.Entity.Level, MayBeHigher: true)));
        return complaints.Concat(feedback).Concat(tasks)
            .Where(filed => filed.CustomerId > 0)
            .ToLookup(filed => filed.CustomerId!.Value, filed => filed.Copy);
    }

    /// <summary>Brings up to date what was filed with a level that is not the customer's any more; the rows are written.</summary>
    public static async Task RenewAsync(CrmDbContext db, ILookup<long, CopiedLevel> copied, CancellationToken ct)
    {
        if (copied.Count == 0)
        {
            return;
        }

        List<long> ids = [.. copied.Select(customer => customer.Key)];
        var levels = await db.Provider.CustomersToHold(db).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Level }).ToListAsync(ct);
        foreach (var customer in levels.Where(customer => copied[customer.Id].Any(copy => copy.IsStale(customer.Level))))
        {
            await SpreadCustomerLevel.SpreadAsync(db, customer.Id, customer.Level, ct);
        }
    }

    private static bool IsFiled(EntityEntry entry, string customer) =>
        entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Property(customer).IsModified);
}

/// <summary>The level of a customer as a record has it.</summary>
/// <param name="MayBeHigher">The record has only one level, which is that of the customer at least.</param>
internal readonly record struct CopiedLevel(InfoLevel Level, bool MayBeHigher)
{
    public bool IsStale(InfoLevel ofCustomer) => MayBeHigher ? Level < ofCustomer : Level != ofCustomer;
}
