using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Lists;

internal static class PartsLoading
{
    /// <summary>
    /// The parts of wholes whose own filters stay, or of a whole that was found through them: asking for each part again
    /// whether its whole may be seen makes the query several times as long.
    /// </summary>
    public static IQueryable<T> PartsWithTheirWhole<T>(this IQueryable<T> records)
        where T : class =>
        records.IgnoreQueryFilters([CrmDbContext.VisibleWithTheWhole]);
}
