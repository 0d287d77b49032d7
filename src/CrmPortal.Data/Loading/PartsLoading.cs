using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Loading;

internal static class PartsLoading
{
    /// <summary>
    /// The parts come with their wholes, whose own filters stay: asking for each part again whether its whole may be
    /// seen makes the query several times as long.
    /// </summary>
    public static IQueryable<TWhole> PartsWithTheirWhole<TWhole>(this IQueryable<TWhole> wholes)
        where TWhole : Aggregate =>
        wholes.IgnoreQueryFilters([CrmDbContext.VisibleWithTheWhole]);
}
