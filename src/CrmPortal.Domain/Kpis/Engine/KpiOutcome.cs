namespace CrmPortal.Domain.Kpis;

/// <summary>What a figure makes of one member of its population.</summary>
public enum KpiOutcome
{
    /// <summary>Counts with its duration, or simply as one.</summary>
    Counted,
    Met,
    NotMet,

    /// <summary>Cannot be judged yet; shown beside the value.</summary>
    Undecided,
    Excluded,
}
