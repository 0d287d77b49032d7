using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Feedback;

/// <summary>The rules of docs/domain/feedback.md.</summary>
public static class FeedbackRules
{
    public static readonly Rule IsComplete = new("FDB-01");
    public static readonly Rule NotInTheFuture = new("FDB-02");
    public static readonly Rule WorkersOnly = new("FDB-03");

    /// <summary>Argument: the clearance.</summary>
    public static readonly Rule LevelAboveOwnClearance = new("FDB-04");

    public static readonly Rule ReplyIsComplete = new("FDB-06");

    /// <summary>Argument: the status.</summary>
    public static readonly Rule StillOpen = new("FDB-07");

    /// <summary>Argument: the name of the one who was to be the owner.</summary>
    public static readonly Rule OwnerReadsIt = new("FDB-08");
}
