namespace CrmPortal.Domain.Tasks;

public enum FollowUpTaskStatus
{
    /// <summary>Handed over, nobody has answered yet.</summary>
    New,

    /// <summary>Somebody has promised to do it.</summary>
    Accepted,

    InProgress,

    /// <summary>For somebody or something else.</summary>
    Waiting,

    Done,

    /// <summary>Sent back with a reason; whoever asked for it hands it to somebody else or cancels it.</summary>
    Declined,

    Cancelled,
}
