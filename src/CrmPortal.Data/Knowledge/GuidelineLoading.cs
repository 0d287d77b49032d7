using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Knowledge;

/// <summary>The guidelines that hold.</summary>
public static class GuidelineLoading
{
    /// <summary>GUI-01. The guideline in force of the subtype, else of the type; null where there is none.</summary>
    public static async Task<GuidelineVersion?> GuidelineForAsync(this CrmDbContext db, long typeId, long? subtypeId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Guidelines
            .Where(g => g.RetiredAt == null && (g.TypeId == typeId || g.TypeId == subtypeId))
            .OrderByDescending(g => g.TypeId == subtypeId)
            .Take(1)
            .SelectMany(g => g.Versions.OrderByDescending(v => v.Number).Take(1))
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }
}
