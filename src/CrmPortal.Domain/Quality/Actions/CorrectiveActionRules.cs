using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>The rules of corrective actions; written down in docs/domain/quality.md.</summary>
public static class CorrectiveActionRules
{
    public static readonly Rule IsComplete = new("LRN-07");

    public static readonly Rule HasCauseOrType = new("LRN-08");

    /// <summary>Arguments: the step, the status.</summary>
    public static readonly Rule PossibleInThisStatus = new("LRN-09");

    /// <summary>Argument: the step.</summary>
    public static readonly Rule AllowedToThisPerson = new("LRN-10");

    public static readonly Rule OthersConfirmTheEffect = new("LRN-11");

    /// <summary>Argument: the first day on which it can be.</summary>
    public static readonly Rule CheckedAfterTheWindow = new("LRN-14");

    /// <summary>Argument: the day.</summary>
    public static readonly Rule TooEarlyToCheck = new("LRN-15");

    public static readonly Rule OtherVerdictHasReason = new("LRN-16");

    public static readonly Rule ReopenedWithADay = new("LRN-17");

    public static readonly Rule CancelledWithReason = new("LRN-18");

    /// <summary>Argument: the name of the one who was to be the owner.</summary>
    public static readonly Rule OwnerWorksWithCustomers = new("LRN-19");

    public static readonly Rule DueInFuture = new("LRN-20");
}
