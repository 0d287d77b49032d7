namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-14. Final resolution − receipt of the complaints resolved in the period. Pauses are part of it, because the
/// complainant waited through them; they are shown apart.
/// </summary>
public sealed class HandlingTime(string code, KpiStatistic statistic, KpiUnit unit, KpiClock clock)
    : ComplaintKpi(new KpiDefinition(code)
    {
        Statistic = statistic,
        Unit = unit,
        Clock = clock,
        DateBasis = KpiDateBasis.Resolved,
        Direction = KpiDirection.LowerBetter,
        Exclusions = [ExclusionReason.Merged, ExclusionReason.Reclassified, ExclusionReason.ReportedBySource],
    })
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.PlacedByEnd(fact.ResolvedAt);

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        if (fact.NotHandledHere is { } reason)
        {
            return KpiVerdict.Excluded(reason);
        }

        var resolved = fact.ResolvedAt!.Value;
        return KpiVerdict.Counted(
            window.Business(fact.ReceivedAt, resolved),
            KpiWindow.Calendar(fact.ReceivedAt, resolved),
            fact.Paused.Span);
    }
}
