namespace CrmPortal.Domain.Quality;

/// <summary>LRN-13. How the effect of an action will be measured; settled before it is implemented.</summary>
/// <param name="TargetPercent">From which effectiveness on it counts as effective; 1 to 100.</param>
/// <param name="WindowWeeks">Length of the period before and of the one after; 1 to 52.</param>
/// <param name="WashoutDays">Days after the implementation that count to neither; 0 to 180.</param>
public sealed record EffectPlan(int TargetPercent = 50, int WindowWeeks = 8, int WashoutDays = 14)
{
    public const int MostWeeks = 52;
    public const int MostWashoutDays = 180;

    public static EffectPlan Default { get; } = new();

    public bool IsPossible =>
        TargetPercent is >= 1 and <= 100 && WindowWeeks is >= 1 and <= MostWeeks && WashoutDays is >= 0 and <= MostWashoutDays;

    public TimeSpan Window => TimeSpan.FromDays(7 * WindowWeeks);

    /// <summary>The period before: half-open, UTC.</summary>
    public (DateTime From, DateTime To) Before(DateTime implementedAt) => (implementedAt - Window, implementedAt);

    /// <summary>The period after, as long as the one before: half-open, UTC.</summary>
    public (DateTime From, DateTime To) After(DateTime implementedAt)
    {
        var from = implementedAt.AddDays(WashoutDays);
        return (from, from + Window);
    }
}
