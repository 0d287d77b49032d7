namespace CrmPortal.Domain.Feedback;

/// <summary>What somebody told us without complaining 意见和建议.</summary>
public enum FeedbackKind
{
    /// <summary>建议: what could be done better.</summary>
    Suggestion,

    /// <summary>表扬: what was done well.</summary>
    Praise,

    /// <summary>意见: what somebody thinks of us, without a wish.</summary>
    Opinion,
}
