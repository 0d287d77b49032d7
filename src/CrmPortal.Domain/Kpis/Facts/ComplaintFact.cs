using CrmPortal.Domain.Calendar;

namespace CrmPortal.Domain.Kpis;

/// <summary>
/// What the figures need to know of one complaint: instants (UTC) and answers, no person and no text.
/// </summary>
public sealed record ComplaintFact
{
    public required long Id { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>First outbound contact by a person; an automatic receipt is none.</summary>
    public DateTime? FirstHumanResponseAt { get; init; }

    public DateTime? FirstResponseDueAt { get; init; }

    /// <summary>The verdict on the first response that the source of an imported complaint reports; it outweighs the clock.</summary>
    public bool? ReportedTimely { get; init; }

    /// <summary>Acknowledgement of any kind, an automatic receipt included.</summary>
    public DateTime? AcknowledgedAt { get; init; }

    public DateTime? AcknowledgeDueAt { get; init; }

    /// <summary>What it is about, as its volume is counted; so is the channel.</summary>
    public long TypeId { get; init; }

    public long ChannelId { get; init; }

    /// <summary>The final resolution; null while the complaint is open, also while it is open again.</summary>
    public DateTime? ResolvedAt { get; init; }

    public DateTime? ResolutionDueAt { get; init; }

    /// <summary>Working time during which the resolution clock was paused.</summary>
    public WorkingTime Paused { get; init; }

    /// <summary>When the complaint last left the open statuses (resolved, withdrawn, merged, …); null while it is open.</summary>
    public DateTime? OpenUntil { get; init; }

    /// <summary>Earlier stretches during which it was not open, oldest first; one for each reopening.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; init; } = [];

    /// <summary>When the decision on its validity that stands was made.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Decided as upheld, in full or in part.</summary>
    public bool IsUpheld { get; init; }

    /// <summary>Was at level 1 or higher at any time.</summary>
    public bool WasEscalated { get; init; }

    /// <summary>When the result of the revisit was recorded.</summary>
    public DateTime? RevisitedAt { get; init; }

    /// <summary>Whether the complainant was satisfied at the revisit; null where nobody was reached.</summary>
    public bool? RevisitSatisfied { get; init; }

    public bool IsMerged { get; init; }

    public bool IsReclassified { get; init; }

    /// <summary>KPI-09. Imported from a source that reports what came of it; instants of the steps are not known.</summary>
    public bool IsReportedBySource { get; init; }

    /// <summary>The first resolution, whether or not it lasted.</summary>
    public DateTime? FirstResolvedAt => Reopenings.Count > 0 ? Reopenings[0].LeftAt : ResolvedAt;

    /// <summary>KPI-08. The reason that keeps a complaint out of every figure on received complaints.</summary>
    public ExclusionReason? NotAComplaintOfItsOwn =>
        IsMerged ? ExclusionReason.Merged
        : IsReclassified ? ExclusionReason.Reclassified
        : null;

    /// <summary>The reason that keeps a complaint out of every figure on how complaints are handled (KPI-08, KPI-09).</summary>
    public ExclusionReason? NotHandledHere =>
        NotAComplaintOfItsOwn ?? (IsReportedBySource ? ExclusionReason.ReportedBySource : null);

    /// <summary>KPI-09. A complaint reported by a source that lacks the date a figure goes by is placed by its receipt.</summary>
    public DateTime? PlacedBy(DateTime? date) => date ?? (IsReportedBySource ? ReceivedAt : null);

    /// <summary>As <see cref="PlacedBy"/>, for dates that only an ended complaint can have.</summary>
    public DateTime? PlacedByEnd(DateTime? date) => OpenUntil is null ? date : PlacedBy(date);

    /// <summary>KPI-17. Open just before <paramref name="instant"/>, so that the end of a half-open period asks for the state inside it.</summary>
    public bool IsOpenAt(DateTime instant) =>
        ReceivedAt < instant
        && (OpenUntil is null || OpenUntil >= instant)
        && !Reopenings.Any(gap => gap.LeftAt < instant && instant <= gap.ReopenedAt);
}
