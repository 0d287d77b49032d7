using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>
/// CMP-48, FDB-04, TSK-13. The level of a customer reaches all their complaints and feedback, and what departments are
/// asked about these, whoever may see them.
/// </summary>
internal sealed class SpreadCustomerLevel : Reaction<CustomerLevelChanged>
{
    protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<CustomerLevelChanged> happened, CancellationToken ct)
    {
        // Nothing is known yet about a customer who is new.
        foreach (var customer in happened.Select(e => e.Customer).Where(c => c.Id > 0).Distinct())
        {
            db.AfterRows(cancel => SpreadAsync(db, customer, cancel));
        }

        return Task.CompletedTask;
    }

    private static async Task SpreadAsync(CrmDbContext db, Customer customer, CancellationToken ct)
    {
        var complaints = db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible]);
        await complaints
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
                    && complaints.Any(c => c.Id == t.ComplaintId && c.CustomerId == customer.Id && c.Level == level))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Level, effective), ct);
        }
    }
}

/// <summary>TSK-13. The level of a complaint reaches what departments are asked about it.</summary>
internal sealed class SpreadComplaintLevel : Reaction<ComplaintLevelChanged>
{
    protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintLevelChanged> happened, CancellationToken ct)
    {
        foreach (var complaint in happened.Select(e => e.Complaint).Where(c => c.Id > 0).Distinct())
        {
            db.AfterRows(cancel => db.Tasks.IgnoreQueryFilters([CrmDbContext.Visible])
                .Where(t => t.ComplaintId == complaint.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Level, complaint.EffectiveLevel), cancel));
        }

        return Task.CompletedTask;
    }
}
