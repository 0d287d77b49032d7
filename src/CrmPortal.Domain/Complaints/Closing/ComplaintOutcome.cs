namespace CrmPortal.Domain.Complaints;

/// <summary>How a complaint ended with the complainant after its latest resolution; all but the count is forgotten when work goes on.</summary>
public sealed record ComplaintOutcome
{
    /// <summary>What the complainant said after the latest resolution; null until they are reached.</summary>
    public RevisitResult? RevisitResult { get; init; }

    public DateTime? ClosedAt { get; init; }

    public ClosedReason? ClosedReason { get; init; }

    /// <summary>CMP-34. The complainant was told where else they can turn.</summary>
    public bool ExternalRouteTold { get; init; }

    /// <summary>How often work went on after a resolution.</summary>
    public int ReopenCount { get; init; }
}
