using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>What a person types about a customer. Blank texts count as not given.</summary>
public sealed record CustomerDetails
{
    public required CustomerType Type { get; init; }

    public required string Name { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Industry { get; init; }

    public PhoneNumber? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The language they are written to in, e.g. <c>zh-CN</c>; null where it is not known.</summary>
    public string? Language { get; init; }

    public string? Address { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public CustomerStage Stage { get; init; } = CustomerStage.Active;

    public InfoLevel Level { get; init; } = InfoLevel.Internal;

    public long? OwnerId { get; init; }

    public long? TeamId { get; init; }

    /// <summary>The organisation this one belongs to.</summary>
    public long? ParentId { get; init; }
}
