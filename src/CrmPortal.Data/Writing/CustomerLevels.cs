using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Writing;

/// <summary>CMP-48. The level of a customer reaches his complaints in the transaction that changes it.</summary>
internal static class CustomerLevels
{
    public static IReadOnlyList<Customer> Changed(CrmDbContext db) =>
    [
        .. db.ChangeTracker.Entries<Customer>()
            .Where(e => e.State is EntityState.Modified && e.Property(c => c.Level).IsModified)
            .Select(e => e.Entity),
    ];

    public static async Task FollowAsync(CrmDbContext db, IReadOnlyList<Customer> changed, CancellationToken ct)
    {
        foreach (var customer in changed)
        {
            // All complaints, whoever may see them.
            await db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible])
                .Where(c => c.CustomerId == customer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.CustomerLevel, customer.Level), ct);
        }
    }
}
