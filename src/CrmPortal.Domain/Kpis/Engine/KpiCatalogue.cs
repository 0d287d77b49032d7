namespace CrmPortal.Domain.Kpis;

/// <summary>Every figure the portal knows, in the order in which they are listed.</summary>
public static class KpiCatalogue
{
    public static IReadOnlyList<ComplaintKpi> All { get; } =
    [
        new FirstResponseTime("FRT", KpiStatistic.Median),
        new FirstResponseTime("FRT_P90", KpiStatistic.Percentile90),
        new FirstResponseTime("FRT_MEAN", KpiStatistic.Mean),
        new FirstResponseOnTime(),
        new AcknowledgedOnTime(),
        new HandlingTime("CHT", KpiStatistic.Median, KpiUnit.BusinessHours, KpiClock.Business),
        new HandlingTime("CHT_DAYS", KpiStatistic.Median, KpiUnit.CalendarDays, KpiClock.Calendar),
        new HandlingTime("CHT_P90", KpiStatistic.Percentile90, KpiUnit.BusinessHours, KpiClock.Business),
        new HandlingTime("CHT_MEAN", KpiStatistic.Mean, KpiUnit.BusinessHours, KpiClock.Business),
        new HandledOnTime(),
        new ComplaintsReceived(),
        new Backlog(),
        new UpheldShare(),
        new ReopenedShare(),
        new EscalatedShare(),
        new RecoveryShare(),
    ];

    /// <summary>Every figure of these complaints. Figures of one formula (its median, its mean) share the verdicts.</summary>
    public static IReadOnlyList<KpiResult> Evaluate(IReadOnlyCollection<ComplaintFact> facts, KpiWindow window)
    {
        Dictionary<Type, KpiTally> tallies = [];
        List<KpiResult> results = [];
        foreach (var kpi in All)
        {
            if (!tallies.TryGetValue(kpi.GetType(), out var tally))
            {
                tally = KpiTally.Of(kpi.Rows(facts, window));
                tallies.Add(kpi.GetType(), tally);
            }

            results.Add(kpi.Evaluate(tally));
        }

        return results;
    }

    /// <summary>The figure of a code, whatever the case of its letters; null where there is none.</summary>
    public static ComplaintKpi? Find(string? code) =>
        All.FirstOrDefault(kpi => string.Equals(kpi.Code, code, StringComparison.OrdinalIgnoreCase));
}
