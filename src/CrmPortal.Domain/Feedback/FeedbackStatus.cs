namespace CrmPortal.Domain.Feedback;

/// <summary>FDB-06, FDB-07. Where a piece of feedback stands.</summary>
public enum FeedbackStatus
{
    /// <summary>新: nobody has answered yet.</summary>
    New,

    /// <summary>已回复.</summary>
    Answered,

    /// <summary>已阅: taken note of, without a reply.</summary>
    Noted,
}
