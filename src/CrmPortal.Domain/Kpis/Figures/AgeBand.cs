namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-17. A band of ages of the backlog in completed days.</summary>
/// <param name="FirstDay">Youngest age, inclusive.</param>
/// <param name="LastDay">Oldest age, inclusive; null for no upper end.</param>
public sealed record AgeBand(int FirstDay, int? LastDay)
{
    public static IReadOnlyList<AgeBand> All { get; } = [new(0, 3), new(4, 7), new(8, 15), new(16, 30), new(31, null)];

    /// <summary>The band of an age: 3 days 23 hours are 3 completed days.</summary>
    public static AgeBand Of(TimeSpan age) => All.Last(band => band.FirstDay <= age.Days);

    /// <summary>How many of <paramref name="ages"/> lie in this band.</summary>
    public long CountIn(DurationHistogram ages) =>
        ages.CountBetween(TimeSpan.FromDays(FirstDay), LastDay is { } last ? TimeSpan.FromDays(last + 1) : null);
}
