using CrmPortal.Data;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

internal static class HistorySaving
{
    /// <summary>Saves invented history: no reaction runs, so nobody is sent a message about it.</summary>
    public static Task<int> SaveHistoryAsync(this CrmDbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>())
        {
            _ = entry.Entity.TakeEvents();
        }

        return db.SaveInBulkAsync(ct);
    }
}
