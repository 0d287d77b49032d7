namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-20. Escalated at any time ÷ complaints received in the period.</summary>
public sealed class EscalatedShare() : ComplaintKpi(new KpiDefinition("ESCALATED")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.Received,
    Direction = KpiDirection.LowerBetter,
    Exclusions = [ExclusionReason.Merged, ExclusionReason.Reclassified, ExclusionReason.ReportedBySource],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.ReceivedAt;

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        return fact.NotHandledHere is { } reason
            ? KpiVerdict.Excluded(reason)
            : KpiVerdict.MetIf(fact.WasEscalated);
    }
}
