namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-17. Complaints open at the end of the period, or now if it has not ended, with their age in elapsed time since
/// receipt. Nothing is excluded: what was open then, was open.
/// </summary>
public sealed class Backlog() : ComplaintKpi(new KpiDefinition("BACKLOG")
{
    Statistic = KpiStatistic.Count,
    Unit = KpiUnit.Count,
    Clock = KpiClock.Calendar,
    DateBasis = KpiDateBasis.OpenAtEnd,
    Direction = KpiDirection.LowerBetter,
})
{
    public override DateTime? DateOf(ComplaintFact fact) => null;

    public override bool IsMemberAtEnd(ComplaintFact fact, KpiWindow window) => fact.IsOpenAt(window.End);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window) =>
        KpiVerdict.Counted(business: null, KpiWindow.Calendar(fact.ReceivedAt, window.End));
}
