using CrmPortal.Domain.Tiers;

namespace CrmPortal.Domain.Kpis;

/// <summary>A settled complaint as the comparison of like cases reads it.</summary>
public sealed record FairnessFact
{
    public required long ComplaintId { get; init; }

    /// <summary>Null where nobody owned it.</summary>
    public long? OwnerId { get; init; }

    public string? OwnerName { get; init; }

    /// <summary>Of the customer as they are now; null without one, or where the reader may not see them.</summary>
    public Tier? Tier { get; init; }

    public required long ChannelId { get; init; }

    /// <summary>Working time from the receipt to the final resolution, pauses included.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Carried out, with an amount or without.</summary>
    public bool HasRemedy { get; init; }

    /// <summary>Sum of what was carried out; null where nothing with an amount was.</summary>
    public decimal? Value { get; init; }

    /// <summary>Wholly or in part; null where nothing was decided.</summary>
    public bool? IsUpheld { get; init; }
}
