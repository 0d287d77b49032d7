using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>A complaint as it comes in.</summary>
/// <param name="Content">What was told.</param>
/// <param name="Subject">Whom and what it is about.</param>
/// <param name="ChannelId">How it reached the organisation.</param>
/// <param name="ReceivedAt">When it reached the organisation, UTC; may precede its entry.</param>
public sealed record ComplaintIntake(ComplaintContent Content, ComplaintSubject Subject, long ChannelId, DateTime ReceivedAt)
{
    public Severity Severity { get; init; } = Severity.Moderate;

    public Urgency Urgency { get; init; } = Urgency.Normal;

    public Regime Regime { get; init; }

    /// <summary>CMP-71. Taken in on the fast lane.</summary>
    public bool FastLane { get; init; }

    public long? TeamId { get; init; }

    /// <summary>The customer number that the complainant gave; nobody has checked it.</summary>
    public string? ToldCustomerNumber { get; init; }

    /// <summary>The contact in which it was told; of the same customer.</summary>
    public long? InteractionId { get; init; }

    /// <summary>Files that came with it; stored already.</summary>
    public IReadOnlyList<NewAttachment> Files { get; init; } = [];

    /// <summary>The closed complaint that this one follows, where it is too late to reopen it.</summary>
    public long? FollowsUpId { get; init; }
}
