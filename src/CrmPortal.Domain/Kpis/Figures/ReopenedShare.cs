namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-19. Reopened since ÷ complaints resolved for the first time in the period. The first resolution decides, so
/// that a complaint that is open again does not drop out of the figure that it should worsen.
/// </summary>
public sealed class ReopenedShare() : ComplaintKpi(new KpiDefinition("REOPENED")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.FirstResolved,
    Direction = KpiDirection.LowerBetter,
    Exclusions = [ExclusionReason.Merged, ExclusionReason.Reclassified, ExclusionReason.ReportedBySource],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.PlacedByEnd(fact.FirstResolvedAt);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        return fact.NotHandledHere is { } reason
            ? KpiVerdict.Excluded(reason)
            : KpiVerdict.MetIf(fact.Reopenings.Count > 0);
    }
}
