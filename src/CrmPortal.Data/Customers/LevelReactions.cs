using CrmPortal.Data.Kpis;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>
/// CMP-48, FDB-04, TSK-09, TSK-13. The level of a customer reaches all their complaints, feedback and tasks, and what
/// departments are asked about these, whoever may see them.
/// </summary>
internal sealed class SpreadCustomerLevel : Reaction<CustomerLevelChanged>
{
    protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<CustomerLevelChanged> happened, CancellationToken ct)
    {
        // Nothing is known yet about a customer who is new.
        foreach (var customer in happened.Select(e => e.Customer).Where(c => c.Id > 0).Distinct())
        {
            db.AfterRows(cancel => SpreadAsync(db, customer.Id, customer.Level, cancel));
        }

        return Task.CompletedTask;
    }

    internal static async Task SpreadAsync(CrmDbContext db, long customerId, InfoLevel ofCustomer, CancellationToken ct)
    {
        var complaints = db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible]);
        await complaints
            .Where(c => c.CustomerId == customerId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CustomerLevel, ofCustomer), ct);
        await RollMark.AddOfCustomerAsync(db, customerId, ct);
        await db.Feedback.IgnoreQueryFilters([CrmDbContext.Visible])
            .Where(f => f.CustomerId == customerId)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.CustomerLevel, ofCustomer), ct);
        foreach (var level in Enum.GetValues<InfoLevel>())
        {
            var effective = level > ofCustomer ? level : ofCustomer;
            await db.Tasks.IgnoreQueryFilters([CrmDbContext.Visible])
                .Where(t => t.Level != effective
                    && complaints.Any(c => c.Id == t.ComplaintId && c.CustomerId == customerId && c.Level == level))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Level, effective), ct);
        }

        // A task without a complaint does not remember its own level, so that it is raised and never lowered.
        InfoLevel[] below = [.. Enum.GetValues<InfoLevel>().Where(level => level < ofCustomer)];
        await db.Tasks.IgnoreQueryFilters([CrmDbContext.Visible])
            .Where(t => t.CustomerId == customerId && t.ComplaintId == null && below.Contains(t.Level))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Level, ofCustomer), ct);
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
