using CrmPortal.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>What a database has to hold before anybody can work with it. Stored once; what is there already stays as it is.</summary>
public static class ReferenceData
{
    public static async Task EnsureAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await AddChannelsAsync(db, ct);

        // Part of the product like its tables: no event of the audit trail.
        await db.SaveInBulkAsync(ct);
    }

    private static async Task AddChannelsAsync(CrmDbContext db, CancellationToken ct)
    {
        var known = (await db.Channels.Select(c => c.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(ChannelSeed.All().Where(c => !known.Contains(c.Code)));
    }
}
