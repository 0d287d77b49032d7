namespace CrmPortal.Domain.Kpis;

/// <summary>Why a member of the population is left out of a figure; shown and counted, never silent.</summary>
public enum ExclusionReason
{
    /// <summary>Merged into another complaint, which is counted instead.</summary>
    Merged,

    /// <summary>Turned out to be an enquiry or feedback.</summary>
    Reclassified,

    /// <summary>Imported: the source reports what came of it, not when each step was taken here.</summary>
    ReportedBySource,

    /// <summary>Withdrawn, referred or otherwise ended before the step that is measured was due or taken.</summary>
    EndedBeforehand,

    /// <summary>No deadline was set for the step.</summary>
    NoDeadline,

    /// <summary>The complainant could not be reached for the revisit.</summary>
    Unreachable,
}
