using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Tasks;

/// <summary>The tasks about one customer that are still to be done, the most urgent first.</summary>
public static class CustomerTasks
{
    public const int Most = 20;

    public static async Task<IReadOnlyList<TaskRow>> OpenAsync(CrmDbContext db, long customerId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Tasks.Open().Where(t => t.CustomerId == customerId).OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(Most).Rows(db).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.DueAt).ThenBy(r => r.Id)];
    }
}
