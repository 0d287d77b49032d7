using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Interactions;

/// <summary>What a person types about a contact with a customer. What is null is taken from the channel or from the moment.</summary>
public sealed record NewInteraction
{
    public required string Summary { get; init; }

    public Direction Direction { get; init; } = Direction.Inbound;

    public Purpose Purpose { get; init; } = Purpose.Enquiry;

    public long? ContactId { get; init; }

    public long? ComplaintId { get; init; }

    /// <summary>UTC; null for now.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>UTC; null where nobody noted it.</summary>
    public DateTime? EndedAt { get; init; }

    public InteractionOutcome? Outcome { get; init; }

    public InfoLevel Level { get; init; } = InfoLevel.Internal;

    public Synchronicity? Synchronicity { get; init; }

    public ActorKind? ActorKind { get; init; }

    public Mode? Mode { get; init; }
}
