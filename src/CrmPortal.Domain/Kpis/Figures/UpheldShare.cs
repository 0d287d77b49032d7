namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-18. Upheld in full or in part ÷ complaints whose validity was decided in the period.</summary>
public sealed class UpheldShare() : ComplaintKpi(new KpiDefinition("UPHELD")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.Decided,
    Direction = KpiDirection.LowerBetter,
    Exclusions = [ExclusionReason.Merged, ExclusionReason.Reclassified, ExclusionReason.ReportedBySource],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.PlacedBy(fact.DecidedAt);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        return fact.NotHandledHere is { } reason
            ? KpiVerdict.Excluded(reason)
            : KpiVerdict.MetIf(fact.IsUpheld);
    }
}
