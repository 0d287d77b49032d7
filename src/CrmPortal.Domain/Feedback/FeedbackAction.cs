namespace CrmPortal.Domain.Feedback;

/// <summary>What can be done with feedback. Who may do it when is written in <see cref="FeedbackLifecycle"/>.</summary>
public enum FeedbackAction
{
    Register,

    /// <summary>Answered, the first time or further.</summary>
    Reply,

    /// <summary>Taken note of without a reply.</summary>
    Note,

    /// <summary>Somebody, or nobody, is to answer it.</summary>
    Assign,
}
