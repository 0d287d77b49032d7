using CrmPortal.Data;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

internal static class HistorySaving
{
    /// <summary>Saves what is made up as long past: nobody is written to about it, and nothing follows from it.</summary>
    public static Task<int> SaveHistoryAsync(this CrmDbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>())
        {
            _ = entry.Entity.TakeEvents();
        }

        return db.SaveInBulkAsync(ct);
    }
}
