using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Tasks;

/// <summary>TSK-13. What departments are asked about a complaint has its customer, also once another one is found.</summary>
internal sealed class MoveQuestions : Reaction<ComplaintCustomerChanged>
{
    protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<ComplaintCustomerChanged> happened, CancellationToken ct)
    {
        foreach (var complaint in happened.Select(e => e.Complaint).Distinct())
        {
            db.AfterRows(cancel => db.Tasks.IgnoreQueryFilters([CrmDbContext.Visible])
                .Where(t => t.ComplaintId == complaint.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.CustomerId, complaint.CustomerId), cancel));
        }

        return Task.CompletedTask;
    }
}
