namespace CrmPortal.Domain.Feedback;

/// <summary>Who may do something with feedback: the last column of the table in <see cref="FeedbackLifecycle"/>.</summary>
[Flags]
public enum FeedbackPerformers
{
    None = 0,

    /// <summary>Any agent or supervisor who sees it.</summary>
    Staff = 1,

    /// <summary>An import, or a complaint that turns out to be feedback.</summary>
    System = 2,
}
