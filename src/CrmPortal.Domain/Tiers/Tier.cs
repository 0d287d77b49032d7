namespace CrmPortal.Domain.Tiers;

/// <summary>How much service a customer is promised; A is the highest. Satisfaction and complaints never lower it.</summary>
public enum Tier
{
    A,
    B,
    C,
    D,
}
