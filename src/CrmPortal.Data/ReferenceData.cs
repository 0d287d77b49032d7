using CrmPortal.Data.Configuration;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>
/// What a new installation starts with and an administrator may change afterwards. Each part is written where there
/// is nothing of its kind, so that it can be asked for at every start and leaves alone what was changed.
/// </summary>
public static class ReferenceData
{
    /// <summary>Called after the migrations, by whoever starts to write.</summary>
    public static async Task EnsureAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await AddCalendarAsync(db, ct);
        await db.SaveInBulkAsync(ct);
    }

    private static async Task AddCalendarAsync(CrmDbContext db, CancellationToken ct)
    {
        if (!await db.OfficeHours.AnyAsync(ct))
        {
            db.Add(OfficeHours.Default());
        }

        if (!await db.ServiceLevels.AnyAsync(ct))
        {
            db.Add(ServiceLevels.Default());
        }
    }
}
