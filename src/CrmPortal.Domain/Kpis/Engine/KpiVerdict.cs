namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-01. The judgement of a figure on one complaint. The value, the rows and the CSV of the figure are all made
/// from these.
/// </summary>
public readonly record struct KpiVerdict
{
    private KpiVerdict(KpiOutcome outcome) => Outcome = outcome;

    public static KpiVerdict Met => new(KpiOutcome.Met);

    public static KpiVerdict NotMet => new(KpiOutcome.NotMet);

    public KpiOutcome Outcome { get; }

    /// <summary>Set exactly when <see cref="Outcome"/> is <see cref="KpiOutcome.Excluded"/>.</summary>
    public ExclusionReason? Reason { get; private init; }

    /// <summary>Working time measured, or waited so far where undecided; null where the figure measures none.</summary>
    public TimeSpan? Business { get; private init; }

    /// <summary>Elapsed time measured, or waited so far where undecided; null where the figure measures none.</summary>
    public TimeSpan? Calendar { get; private init; }

    /// <summary>The last instant at which it is undecided; afterwards it is not met. Null where time decides nothing.</summary>
    public DateTime? DueAt { get; private init; }

    /// <summary>Working time inside <see cref="Business"/> during which the clock was paused.</summary>
    public TimeSpan? Paused { get; private init; }

    public static KpiVerdict MetIf(bool met) => met ? Met : NotMet;

    public static KpiVerdict Excluded(ExclusionReason reason) => new(KpiOutcome.Excluded) { Reason = reason };

    public static KpiVerdict Counted() => new(KpiOutcome.Counted);

    public static KpiVerdict Counted(TimeSpan? business, TimeSpan calendar, TimeSpan? paused = null) =>
        new(KpiOutcome.Counted) { Business = business, Calendar = calendar, Paused = paused };

    /// <summary>Undecided up to a deadline.</summary>
    public static KpiVerdict UndecidedUntil(DateTime dueAt) => new(KpiOutcome.Undecided) { DueAt = dueAt };

    /// <summary>Undecided, with the time waited so far.</summary>
    public static KpiVerdict Waiting(TimeSpan business, TimeSpan calendar) =>
        new(KpiOutcome.Undecided) { Business = business, Calendar = calendar };
}
