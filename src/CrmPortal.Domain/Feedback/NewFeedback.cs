using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Feedback;

/// <summary>Feedback as it comes in. Empty texts count as missing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What was said.</param>
/// <param name="ChannelId">How it reached the organisation.</param>
/// <param name="ReceivedAt">When it did, UTC; may precede its entry.</param>
public sealed record NewFeedback(FeedbackKind Kind, string Text, long ChannelId, DateTime ReceivedAt)
{
    public long? CustomerId { get; init; }

    /// <summary>The level of the customer at this time.</summary>
    public InfoLevel CustomerLevel { get; init; }

    /// <summary>Who gave it, where they are no customer of ours.</summary>
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public bool Anonymous { get; init; }

    /// <summary>The product or service it is about.</summary>
    public string? About { get; init; }

    public long? TeamId { get; init; }

    /// <summary>Who is to answer it, and may read it; null for nobody yet.</summary>
    public (long Id, string Name)? Owner { get; init; }

    public InfoLevel Level { get; init; } = InfoLevel.Internal;

    /// <summary>The complaint it came out of.</summary>
    public long? ComplaintId { get; init; }
}
