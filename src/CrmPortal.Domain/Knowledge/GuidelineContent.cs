using CrmPortal.Domain.Complaints;
namespace CrmPortal.Domain.Knowledge;

/// <summary>What a guideline says. A text that is missing in one language is shown in the other.</summary>
public sealed record GuidelineContent
{
    /// <summary>How such a complaint is received: the script or the checklist beside the intake.</summary>
    public string? ReceptionEn { get; init; }

    public string? ReceptionZh { get; init; }

    /// <summary>How it is handled.</summary>
    public string? HandlingEn { get; init; }

    public string? HandlingZh { get; init; }

    /// <summary>The remedies that it provides for.</summary>
    public IReadOnlyList<RemedyType> Allowed { get; init; } = [];

    /// <summary>For a single remedy, in the organisation's currency, inclusive; null for none.</summary>
    public decimal? RemedyLimit { get; init; }

    /// <summary>For all remedies of a complaint, in the organisation's currency, inclusive; null for none.</summary>
    public decimal? SumLimit { get; init; }

    /// <summary>Business days in which such a complaint should be resolved; a goal beside the clocks. Null for none.</summary>
    public int? TargetDays { get; init; }
}
