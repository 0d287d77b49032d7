namespace CrmPortal.Domain.Complaints;

/// <summary>What the source of an imported complaint says about it.</summary>
/// <param name="ImportRunId">The import it came with.</param>
/// <param name="Closed">Closed at the source; otherwise acknowledged and open.</param>
/// <param name="Statement">The source's own words, kept in the history.</param>
public sealed record ReportedOutcome(long ImportRunId, bool Closed, string Statement)
{
    public string? ExternalId { get; init; }

    /// <summary>UTC; one that precedes the receipt counts as the receipt.</summary>
    public DateTime? AcknowledgedAt { get; init; }

    /// <summary>The source's verdict on its first-response clock; null where it gives none.</summary>
    public bool? Timely { get; init; }

    public RemedyType? Remedy { get; init; }

    public RevisitResult? Revisit { get; init; }
}
