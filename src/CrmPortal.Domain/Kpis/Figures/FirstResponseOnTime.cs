namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-12. First response at or before its deadline, or reported as timely by the source ÷ complaints received in the
/// period whose first-response clock is decided: answered, deadline past, or verdict reported.
/// </summary>
public sealed class FirstResponseOnTime() : ComplaintKpi(new KpiDefinition("FRT_ON_TIME")
{
    Statistic = KpiStatistic.Share,
    Unit = KpiUnit.Percent,
    DateBasis = KpiDateBasis.Received,
    Direction = KpiDirection.HigherBetter,
    Exclusions =
    [
        ExclusionReason.Merged,
        ExclusionReason.Reclassified,
        ExclusionReason.ReportedBySource,
        ExclusionReason.EndedBeforehand,
        ExclusionReason.NoDeadline,
    ],
})
{
    public override DateTime? DateOf(ComplaintFact fact) => fact.ReceivedAt;

    public override KpiVerdict Verdict(ComplaintFact fact, KpiWindow window)
    {
        if (fact.NotAComplaintOfItsOwn is { } reason)
        {
            return KpiVerdict.Excluded(reason);
        }

        if (fact.ReportedTimely is { } timely)
        {
            return KpiVerdict.MetIf(timely);
        }

        return fact.IsReportedBySource
            ? KpiVerdict.Excluded(ExclusionReason.ReportedBySource)
            : Timeliness.Judge(fact.FirstHumanResponseAt, fact.FirstResponseDueAt, fact.OpenUntil, window.Now);
    }
}
