namespace CrmPortal.Domain.Quality;

/// <summary>
/// LRN-13. The effect of an action: relative reduction of the rate, 1 − after ÷ before, over periods of equal length (the
/// "relative risk reduction" or efficacy of epidemiology; M. Greenwood and G. U. Yule, 1915).
/// </summary>
public sealed record Effect(RepeatCount Before, RepeatCount After)
{
    /// <summary>Complaints in a period below which chance alone may explain the difference.</summary>
    public const int LowBase = 30;

    /// <summary>1 where nothing is left, 0 where nothing changed, negative where it got worse; null without a rate before.</summary>
    public decimal? Effectiveness =>
        Before.Rate is { } before and > 0 && After.Rate is { } after ? 1 - (after / before) : null;

    public bool IsLowBase => Before.Complaints < LowBase || After.Complaints < LowBase;

    /// <summary>LRN-16. What the figures speak for; null where they say nothing. A person decides.</summary>
    public EffectVerdict? Proposed(int targetPercent) =>
        Effectiveness is { } share ? share * 100 >= targetPercent ? EffectVerdict.Effective : EffectVerdict.NotEffective : null;
}
