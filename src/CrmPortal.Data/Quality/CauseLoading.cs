using CrmPortal.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

public static class CauseLoading
{
    /// <summary>The catalogue of root causes, in one command: it is small.</summary>
    public static async Task<CauseTree> CauseTreeAsync(this CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new CauseTree(await db.CauseCodes.AsNoTracking().ToListAsync(ct));
    }
}
