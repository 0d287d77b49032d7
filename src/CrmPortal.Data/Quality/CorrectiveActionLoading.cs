using CrmPortal.Data.Lists;
using CrmPortal.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

/// <summary>Corrective actions with everything that belongs to them, among those the actor may see.</summary>
public static class CorrectiveActionLoading
{
    public static async Task<CorrectiveAction?> FindActionAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return CorrectiveAction.Numbers.Parse(number) is { } id
            ? await db.CorrectiveActions
                .PartsWithTheirWhole()
                .Include(a => a.Complaints)
                .Include(a => a.Checks)
                .Include(a => a.History)
                .AsSplitQuery()
                .FirstOrDefaultAsync(a => a.Id == id, ct)
            : null;
    }
}
