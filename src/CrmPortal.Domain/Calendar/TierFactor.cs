namespace CrmPortal.Domain.Calendar;

/// <summary>CLK-21. What a customer's tier does to the budgets of internal clocks; never to statutory ones.</summary>
public static class TierFactor
{
    /// <summary>No tier, or one without a shorter deadline.</summary>
    public const decimal None = 1m;

    /// <param name="tierCode">Code of the tier, A the best, whatever name it is given on screen; null for no tier.</param>
    public static decimal Of(string? tierCode) => tierCode switch
    {
        "A" => 0.5m,
        "B" => 0.75m,
        _ => None,
    };
}
