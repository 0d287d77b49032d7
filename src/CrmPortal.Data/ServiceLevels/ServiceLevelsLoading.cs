using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.ServiceLevels;

public static class ServiceLevelsLoading
{
    /// <summary>With both tables of deadlines, in one command: 20 rows times 5 are few.</summary>
    public static IQueryable<ServiceLevelSettings> WithTimes(this IQueryable<ServiceLevelSettings> levels) =>
        levels.Include(l => l.Times).Include(l => l.FastLaneTimes).AsSingleQuery();
}
