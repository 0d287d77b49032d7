using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Interactions;

/// <summary>The rules of docs/domain/interactions.md about interactions.</summary>
public static class InteractionRules
{
    public static readonly Rule WorkersOnly = new("INT-01");
    public static readonly Rule CustomerIsInUse = new("INT-02");
    public static readonly Rule SummaryIsGiven = new("INT-03");
    public static readonly Rule NotInTheFuture = new("INT-04");
    public static readonly Rule EndsAfterItsStart = new("INT-05");
    public static readonly Rule ContactOfTheCustomer = new("INT-06");

    /// <summary>Argument: the clearance.</summary>
    public static readonly Rule LevelAboveOwnClearance = new("INT-07");

    public static readonly Rule ChannelInUse = new("INT-09");
    public static readonly Rule TextIsFrozen = new("INT-10");
    public static readonly Rule CorrectionHasText = new("INT-11");
    public static readonly Rule TextByItsAuthor = new("INT-14");
}
