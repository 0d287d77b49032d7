namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-01. A figure on complaints. A figure is its <see cref="Judge">judgement</see> on one complaint; the rows are
/// the judged complaints, and the value is made of nothing but their verdicts.
/// </summary>
public abstract class ComplaintKpi(KpiDefinition definition)
{
    public KpiDefinition Definition { get; } = definition;

    public string Code => Definition.Code;

    /// <summary>The verdict on a complaint; null where it is not a member of the population.</summary>
    public abstract KpiVerdict? Judge(ComplaintFact fact, KpiWindow window);

    /// <summary>The members of the population with their verdicts, in the order of the facts.</summary>
    public IEnumerable<KpiRow> Rows(IEnumerable<ComplaintFact> facts, KpiWindow window)
    {
        foreach (var fact in facts)
        {
            if (Judge(fact, window) is { } verdict)
            {
                yield return new KpiRow(fact, verdict);
            }
        }
    }

    public KpiResult Evaluate(IEnumerable<ComplaintFact> facts, KpiWindow window) =>
        Evaluate(Rows(facts, window));

    public KpiResult Evaluate(IEnumerable<KpiRow> rows) => Evaluate(KpiTally.Of(rows));

    public KpiResult Evaluate(KpiTally tally)
    {
        switch (Definition.Statistic)
        {
            case KpiStatistic.Share:
                var n = tally.Met + tally.NotMet;
                return n == 0
                    ? new KpiResult(Definition, Value: null, N: 0, tally, Interval: null)
                    : new KpiResult(Definition, 100.0 * tally.Met / n, n, tally, WilsonInterval.Of(tally.Met, n));
            case KpiStatistic.Count:
                return new KpiResult(Definition, tally.Counted, tally.Counted, tally, Interval: null);
            default:
                return new KpiResult(Definition, InUnit(Duration(tally)), tally.Counted, tally, Interval: null);
        }
    }

    private TimeSpan? Duration(KpiTally tally)
    {
        var durations = Definition.Clock == KpiClock.Business ? tally.Business : tally.Calendar;
        return Definition.Statistic switch
        {
            KpiStatistic.Median => durations.Median,
            KpiStatistic.Percentile90 => durations.Percentile(90),
            KpiStatistic.Mean => durations.Mean,
            _ => throw new InvalidOperationException($"{Definition.Statistic} is not a duration."),
        };
    }

    private double? InUnit(TimeSpan? duration) => Definition.Unit switch
    {
        KpiUnit.Minutes => duration?.TotalMinutes,
        KpiUnit.BusinessHours => duration?.TotalHours,
        KpiUnit.CalendarDays => duration?.TotalDays,
        _ => throw new InvalidOperationException($"{Definition.Unit} is not a unit of time."),
    };
}
