namespace CrmPortal.Domain.Feedback;

/// <summary>Why feedback is taken note of without a reply.</summary>
public enum NotedReason
{
    NoReplyWanted,

    /// <summary>Nobody knows how to reach whoever gave it.</summary>
    NoReplyPossible,
}
