using CrmPortal.Domain.Tiers;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>CLK-21. What a customer's tier does to the budgets of internal clocks; never to statutory ones.</summary>
public static class TierFactor
{
    /// <summary>No tier, or one without a shorter deadline.</summary>
    public const decimal None = 1m;

    /// <param name="tier">Whatever name it is given on screen; null for no tier.</param>
    public static decimal Of(Tier? tier) => tier switch
    {
        Tier.A => 0.5m,
        Tier.B => 0.75m,
        _ => None,
    };
}
