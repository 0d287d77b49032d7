using CrmPortal.Data.Lists;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Data.Tasks;

/// <summary>The tasks about one customer that are still to be done, the most urgent first.</summary>
public static class CustomerTasks
{
    public const int Most = 20;

    private static readonly CompiledQuery<long, TaskRow> OpenOf = new((db, customer) =>
        db.Tasks.Open().Where(t => t.CustomerId == customer).OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(Most).Rows(db));

    public static async Task<IReadOnlyList<TaskRow>> OpenAsync(CrmDbContext db, long customerId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await OpenOf.ToListAsync(db, customerId, ct);
        return [.. rows.OrderBy(r => r.DueAt).ThenBy(r => r.Id)];
    }
}
