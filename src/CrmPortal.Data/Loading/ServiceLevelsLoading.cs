using CrmPortal.Data.Configuration;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Loading;

public static class ServiceLevelsLoading
{
    /// <summary>With both tables of deadlines, in one command: 20 rows times 5 are few.</summary>
    public static IQueryable<ServiceLevels> WithTimes(this IQueryable<ServiceLevels> levels) =>
        levels.Include(l => l.Times).Include(l => l.FastLaneTimes).AsSingleQuery();
}
