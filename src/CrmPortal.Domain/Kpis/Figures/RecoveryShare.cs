namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-21. Satisfied ÷ complainants reached at the revisits recorded in the period.</summary>
public sealed class RecoveryShare() : ComplaintKpi(new KpiDefinition("RECOVERY")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.Revisited,
    Direction = KpiDirection.HigherBetter,
    Exclusions =
    [
        ExclusionReason.Merged,
        ExclusionReason.Reclassified,
        ExclusionReason.ReportedBySource,
        ExclusionReason.Unreachable,
    ],
})
{
    /// <summary>Reached ÷ revisits, in per cent; null where there was no revisit.</summary>
    public static double? ReachRate(KpiResult recovery)
    {
        var revisits = recovery.N + recovery.ExcludedBy.GetValueOrDefault(ExclusionReason.Unreachable);
        return revisits == 0 ? null : 100.0 * recovery.N / revisits;
    }

    public override DateTime? DateOf(ComplaintFact fact) => fact.PlacedBy(fact.RevisitedAt);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        if (fact.NotHandledHere is { } reason)
        {
            return KpiVerdict.Excluded(reason);
        }

        return fact.RevisitSatisfied is { } satisfied
            ? KpiVerdict.MetIf(satisfied)
            : KpiVerdict.Excluded(ExclusionReason.Unreachable);
    }
}
