namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-11. First outbound contact by a person − receipt, in working minutes, of the complaints received in the period.
/// Those still waiting are not dropped: they are undecided, with the time they have waited.
/// </summary>
public sealed class FirstResponseTime(string code, KpiStatistic statistic) : ComplaintKpi(new KpiDefinition(code)
{
    Statistic = statistic,
    Unit = KpiUnit.Minutes,
    Clock = KpiClock.Business,
    DateBasis = KpiDateBasis.Received,
    Direction = KpiDirection.LowerBetter,
    Exclusions =
    [
        ExclusionReason.Merged,
        ExclusionReason.Reclassified,
        ExclusionReason.ReportedBySource,
        ExclusionReason.EndedBeforehand,
    ],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.ReceivedAt;

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        if (fact.NotHandledHere is { } reason)
        {
            return KpiVerdict.Excluded(reason);
        }

        if (fact.FirstHumanResponseAt is { } answered)
        {
            return KpiVerdict.Counted(
                window.Business(fact.ReceivedAt, answered),
                KpiWindow.Calendar(fact.ReceivedAt, answered));
        }

        return fact.OpenUntil is null
            ? KpiVerdict.Waiting(
                window.Business(fact.ReceivedAt, window.Now),
                KpiWindow.Calendar(fact.ReceivedAt, window.Now))
            : KpiVerdict.Excluded(ExclusionReason.EndedBeforehand);
    }
}
