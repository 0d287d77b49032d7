namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-13. Acknowledged at or before the deadline ÷ all complaints whose deadline for it falls in the period.</summary>
public sealed class AcknowledgedOnTime() : ComplaintKpi(new KpiDefinition("ACK")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.AcknowledgeDue,
    Direction = KpiDirection.HigherBetter,
    Exclusions =
    [
        ExclusionReason.Merged,
        ExclusionReason.Reclassified,
        ExclusionReason.ReportedBySource,
        ExclusionReason.EndedBeforehand,
    ],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.PlacedBy(fact.AcknowledgeDueAt);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        return fact.NotHandledHere is { } reason
            ? KpiVerdict.Excluded(reason)
            : Timeliness.Judge(fact.AcknowledgedAt, fact.AcknowledgeDueAt, fact.OpenUntil, window.Now);
    }
}
