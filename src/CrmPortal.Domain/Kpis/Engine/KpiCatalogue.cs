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

    /// <summary>One figure for each formula: those of one formula (its median, its mean) share the verdicts.</summary>
    public static IReadOnlyList<ComplaintKpi> Formulas { get; } = [.. All.DistinctBy(kpi => kpi.GetType())];

    /// <summary>Every figure of these complaints.</summary>
    public static IReadOnlyList<KpiResult> Evaluate(IReadOnlyCollection<ComplaintFact> facts, KpiWindow window) =>
        Evaluate([.. Formulas.Select(formula => KpiTally.Of(formula.Rows(facts, window)))]);

    /// <param name="tallies">Of the <see cref="Formulas"/>, in their order.</param>
    public static IReadOnlyList<KpiResult> Evaluate(IReadOnlyList<KpiTally> tallies)
    {
        var tallyOf = Formulas.Zip(tallies).ToDictionary(pair => pair.First.GetType(), pair => pair.Second);
        return [.. All.Select(kpi => kpi.Evaluate(tallyOf[kpi.GetType()]))];
    }

    /// <summary>The figure of a code, whatever the case of its letters; null where there is none.</summary>
    public static ComplaintKpi? Find(string? code) =>
        All.FirstOrDefault(kpi => string.Equals(kpi.Code, code, StringComparison.OrdinalIgnoreCase));
}
