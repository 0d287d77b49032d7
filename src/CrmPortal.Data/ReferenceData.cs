using System.Linq.Expressions;
using CrmPortal.Data.Calendar;
using CrmPortal.Data.ServiceLevels;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
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
        await AddChannelsAsync(db, ct);
        await AddComplaintTypesAsync(db, ct);
        await AddCausesAsync(db, ct);

        // Part of the product like its tables: no event of the audit trail.
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
            db.Add(ServiceLevelSettings.Default());
        }

        if (!await db.RiskTeams.AnyAsync(ct))
        {
            db.Add(new RiskTeams());
        }
    }

    private static async Task AddChannelsAsync(CrmDbContext db, CancellationToken ct)
    {
        var known = (await db.Channels.Select(c => c.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(ChannelSeed.All().Where(c => !known.Contains(c.Code)));
    }

    private static async Task AddComplaintTypesAsync(CrmDbContext db, CancellationToken ct)
    {
        if (await db.ComplaintTypes.AnyAsync(ct))
        {
            return;
        }

        foreach (var (type, subtypes) in ComplaintTypeSeed.All())
        {
            db.Add(type);
            foreach (var subtype in subtypes)
            {
                AddBelow(db, type, subtype, s => s.ParentId);
            }
        }
    }

    private static async Task AddCausesAsync(CrmDbContext db, CancellationToken ct)
    {
        if (await db.CauseCodes.AnyAsync(ct))
        {
            return;
        }

        foreach (var (cause, finer) in CauseCodeSeed.All())
        {
            db.Add(cause);
            foreach (var below in finer)
            {
                AddBelow(db, cause, below, c => c.ParentId);
            }
        }
    }

    // Both are new: the key of the upper one is settled by the same save.
    private static void AddBelow<T>(CrmDbContext db, T above, T below, Expression<Func<T, long?>> parentOf)
        where T : Aggregate
    {
        var parent = db.Add(below).Property(parentOf);
        parent.CurrentValue = db.KeyOf(above);
        parent.IsTemporary = true;
    }
}
