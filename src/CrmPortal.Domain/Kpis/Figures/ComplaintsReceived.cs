namespace CrmPortal.Domain.Kpis;

/// <summary>KPI-16. Complaints received in the period. Merged and reclassified ones are shown apart.</summary>
public sealed class ComplaintsReceived() : ComplaintKpi(new KpiDefinition("COMPLAINTS")
{
    Statistic = KpiStatistic.Count,
    Unit = KpiUnit.Count,
    DateBasis = KpiDateBasis.Received,
    Direction = KpiDirection.LowerBetter,
    Exclusions = [ExclusionReason.Merged, ExclusionReason.Reclassified],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.ReceivedAt;

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        return fact.NotAComplaintOfItsOwn is { } reason ? KpiVerdict.Excluded(reason) : KpiVerdict.Counted();
    }
}
