using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>Whom and what a complaint is about, and how confidential it is: by this it is found, counted and seen.</summary>
public sealed record ComplaintSubject
{
    public required long TypeId { get; init; }

    public long? SubtypeId { get; init; }

    public string? Product { get; init; }

    public long? CustomerId { get; init; }

    /// <summary>The level of the customer at this time.</summary>
    public InfoLevel CustomerLevel { get; init; }

    public long? ContactId { get; init; }

    public string? ComplainantName { get; init; }

    public Risks RiskFlags { get; init; }

    public InfoLevel Level { get; init; } = InfoLevel.Internal;
}
