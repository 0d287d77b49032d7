using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>What is typed about an action.</summary>
public sealed record CorrectiveActionContent
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public required CorrectiveActionKind Kind { get; init; }

    public long? CauseId { get; init; }

    /// <summary>A complaint type or a subtype.</summary>
    public long? TypeId { get; init; }

    public required Actor Owner { get; init; }

    public required DateOnly DueOn { get; init; }

    public EffectPlan Plan { get; init; } = EffectPlan.Default;
}
