using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>All that the clocks of a complaint ask of it.</summary>
internal sealed record ClockFacts
{
    public required ComplaintStatus Status { get; init; }

    /// <summary>CMP-41. The receipt of this complaint, or of an earlier one that was merged into it.</summary>
    public required DateTime StartedAt { get; init; }

    public required Priority Priority { get; init; }

    public required Regime Regime { get; init; }

    public required bool FastLane { get; init; }

    /// <summary>CMP-50.</summary>
    public required IReadOnlyList<Pause> Pauses { get; init; }

    public DateTime? AcknowledgedAt { get; init; }

    public DateTime? FirstRespondedAt { get; init; }

    public DateTime? ResolvedAt { get; init; }

    /// <summary>CMP-53. The latest message by a person to the complainant; the start where there is none.</summary>
    public required DateTime LastNewsAt { get; init; }

    /// <summary>When the complainant was first asked after the latest resolution, or the complaint closed.</summary>
    public DateTime? RevisitedAt { get; init; }

    /// <summary>As they were worked out last.</summary>
    public required ClockDueTimes Due { get; init; }

    /// <summary>CMP-62. What has rung.</summary>
    public ClockAlarms Rung { get; init; }

    public bool IsOpen => Status.IsOpen();
}
