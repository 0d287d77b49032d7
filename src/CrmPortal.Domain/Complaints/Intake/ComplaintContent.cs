using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What was told: the full record 完整记录 of a complaint. Empty texts count as missing.</summary>
public sealed record ComplaintContent
{
    public required string Description { get; init; }

    public required long TypeId { get; init; }

    public long? SubtypeId { get; init; }

    public long? CustomerId { get; init; }

    /// <summary>The level of the customer at this time.</summary>
    public InfoLevel CustomerLevel { get; init; }

    public long? ContactId { get; init; }

    public string? ComplainantName { get; init; }

    public string? ComplainantPhone { get; init; }

    public string? ComplainantEmail { get; init; }

    public bool Anonymous { get; init; }

    public long? ServiceRequestId { get; init; }

    public string? Product { get; init; }

    /// <summary>The department held responsible; a label, not a team.</summary>
    public string? Department { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public string? Place { get; init; }

    public string? PeopleInvolved { get; init; }

    /// <summary>Those of the people involved who are users here.</summary>
    public IReadOnlyList<long> PeopleInvolvedUserIds { get; init; } = [];

    public decimal? AmountInvolved { get; init; }

    public string? Currency { get; init; }

    public string? RemedySought { get; init; }

    public Risks RiskFlags { get; init; }

    public InfoLevel Level { get; init; } = InfoLevel.Internal;
}
