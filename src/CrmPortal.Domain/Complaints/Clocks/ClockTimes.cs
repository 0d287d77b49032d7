namespace CrmPortal.Domain.Complaints;

/// <summary>Instants of a complaint's clocks, UTC. Those that lists go by stand on the complaint itself.</summary>
public sealed record ClockTimes
{
    /// <summary>CMP-41, CMP-49. Where the clocks start: the receipt of this complaint, or of an earlier one that was merged into it.</summary>
    public DateTime ClocksFrom { get; init; }

    /// <summary>CMP-10. The first outbound message, automatic or not, once the complaint is acknowledged.</summary>
    public DateTime? AcknowledgedAt { get; init; }

    /// <summary>CMP-10. The first outbound message by a person.</summary>
    public DateTime? FirstRespondedAt { get; init; }

    /// <summary>Null for an imported complaint.</summary>
    public DateTime? FirstResponseDueAt { get; init; }

    /// <summary>Null for a complaint that was closed when it was imported. On hold it is the due time if work went on at once.</summary>
    public DateTime? ResolutionDueAt { get; init; }

    /// <summary>CMP-53. When the complainant is to hear from us next.</summary>
    public DateTime? ProgressDueAt { get; init; }
}
