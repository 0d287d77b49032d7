using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Writing;

/// <summary>
/// CMP-48, FDB-04, TSK-13. The level of a customer reaches his complaints and his feedback, and that of a complaint what
/// departments are asked about it, in the transaction that changes it.
/// </summary>
internal static class CustomerLevels
{
    public static IReadOnlyList<Customer> Changed(CrmDbContext db) =>
    [
        .. db.ChangeTracker.Entries<Customer>()
            .Where(e => e.State is EntityState.Modified && e.Property(c => c.Level).IsModified)
            .Select(e => e.Entity),
    ];

    public static IReadOnlyList<Complaint> ChangedComplaints(CrmDbContext db) =>
    [
        .. db.ChangeTracker.Entries<Complaint>()
            .Where(e => e.State is EntityState.Modified && (e.Property(c => c.Level).IsModified || e.Property(c => c.CustomerLevel).IsModified))
            .Select(e => e.Entity),
    ];

    public static async Task FollowAsync(CrmDbContext db, IReadOnlyList<Customer> changed, IReadOnlyList<Complaint> complaints, CancellationToken ct)
    {
        // All complaints and all feedback, whoever may see them.
        var all = db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible]);
        foreach (var customer in changed)
        {
            await all
                .Where(c => c.CustomerId == customer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.CustomerLevel, customer.Level), ct);
            await db.Feedback.IgnoreQueryFilters([CrmDbContext.Visible])
                .Where(f => f.CustomerId == customer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.CustomerLevel, customer.Level), ct);
            foreach (var level in Enum.GetValues<InfoLevel>())
            {
                var effective = level > customer.Level ? level : customer.Level;
                await db.Tasks.IgnoreQueryFilters([CrmDbContext.Visible])
                    .Where(t => t.Level != effective
                        && all.Any(c => c.Id == t.ComplaintId && c.CustomerId == customer.Id && c.Level == level))
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.Level, effective), ct);
            }
        }

        foreach (var complaint in complaints)
        {
            await db.Tasks.IgnoreQueryFilters([CrmDbContext.Visible])
                .Where(t => t.ComplaintId == complaint.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Level, complaint.EffectiveLevel), ct);
        }
    }
}
