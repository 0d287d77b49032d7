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
    public override KpiVerdict? Judge(ComplaintFact fact, KpiWindow window)
    {
        if (!window.Contains(fact.ReceivedAt))
        {
            return null;
        }

        return fact.NotHandledHere is { } reason
            ? KpiVerdict.Excluded(reason)
            : KpiVerdict.MetIf(fact.WasEscalated);
    }
}
