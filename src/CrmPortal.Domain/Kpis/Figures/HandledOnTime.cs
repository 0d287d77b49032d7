namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-15. Resolved at or before the deadline ÷ (resolved in the period + open and overdue at its end). The overdue
/// are in the denominator so that leaving late complaints open does not improve the figure.
/// </summary>
public sealed class HandledOnTime() : ComplaintKpi(new KpiDefinition("CHT_ON_TIME")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.ResolvedOrOverdue,
    Direction = KpiDirection.HigherBetter,
    Exclusions =
    [
        ExclusionReason.Merged,
        ExclusionReason.Reclassified,
        ExclusionReason.ReportedBySource,
        ExclusionReason.NoDeadline,
    ],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.PlacedByEnd(fact.ResolvedAt);

    public override bool IsMemberAtEnd(ComplaintFact fact, KpiWindow window) =>
        fact.ResolutionDueAt < window.End && fact.IsOpenAt(window.End);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        if (fact.NotHandledHere is { } reason)
        {
            return KpiVerdict.Excluded(reason);
        }

        if (fact.ResolutionDueAt is not { } due)
        {
            return KpiVerdict.Excluded(ExclusionReason.NoDeadline);
        }

        return KpiVerdict.MetIf(fact.ResolvedAt <= due);
    }
}
