using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What was told: the full record 完整记录 of a complaint. Empty texts count as missing.</summary>
public sealed record ComplaintContent
{
    /// <summary>Characters of a name, a product, a department.</summary>
    public const int NameLimit = 200;

    public const int PlaceLimit = 300;

    [Personal]
    public required string Description { get; init; }

    [Personal]
    public string? ComplainantPhone { get; init; }

    [Personal]
    public string? ComplainantEmail { get; init; }

    public bool Anonymous { get; init; }

    public long? ServiceRequestId { get; init; }

    /// <summary>The department held responsible; a label, not a team.</summary>
    public string? Department { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public string? Place { get; init; }

    [Personal]
    public string? PeopleInvolved { get; init; }

    /// <summary>CMP-12. Those of the people involved who are users here.</summary>
    public IReadOnlyList<long> PeopleInvolvedUserIds { get; init; } = [];

    public decimal? AmountInvolved { get; init; }

    /// <summary>ISO 4217, of <see cref="AmountInvolved"/>.</summary>
    public string? Currency { get; init; }

    public string? RemedySought { get; init; }

    /// <summary>CMP-12. Whether the complaint is about this person.</summary>
    public bool Names(Actor actor) => actor.UserId is { } user && PeopleInvolvedUserIds.Contains(user);

    /// <summary>As it is kept.</summary>
    internal ComplaintContent Tidied() => this with
    {
        Description = Text.Given(Description)!,
        ComplainantPhone = Text.Given(ComplainantPhone),
        ComplainantEmail = Text.Given(ComplainantEmail),
        Department = Text.Given(Department),
        Place = Text.Given(Place),
        PeopleInvolved = Text.Given(PeopleInvolved),
        PeopleInvolvedUserIds = [.. PeopleInvolvedUserIds.Distinct()],
        Currency = AmountInvolved is null ? null : Currency,
        RemedySought = Text.Given(RemedySought),
    };
}
