namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-01. A figure on complaints. A figure is its <see cref="Judge">judgement</see> on one complaint; the rows are
/// the judged complaints, and the value is made of nothing but their verdicts.
/// </summary>
/// <remarks>
/// Who is a member and what the verdict on a member is are asked apart, because the rollup of closed days keeps verdicts
/// by their <see cref="DateOf">date</see>, for any period that may be asked for later.
/// </remarks>
public abstract class ComplaintKpi(KpiDefinition definition)
{
    public KpiDefinition Definition { get; } = definition;

    public string Code => Definition.Code;

    /// <summary>The date that makes a complaint a member of the periods it lies in; null where it has none, or none yet.</summary>
    public abstract DateTime? DateOf(ComplaintFact fact);

    /// <summary>Whether it is a member because of how it stood at the end of the period, whatever its date.</summary>
    public virtual bool IsMemberAtEnd(ComplaintFact fact, KpiWindow window) => false;

    /// <summary>
    /// The verdict on a member. On one by its date it depends on nothing of the window but the calendar and
    /// <see cref="KpiWindow.Now"/>, and on that only as far as an undecided verdict becomes not met after its deadline.
    /// </summary>
    public abstract KpiVerdict Verdict(ComplaintFact fact, KpiWindow window);

    /// <summary>The verdict on a complaint; null where it is not a member of the population.</summary>
    public KpiVerdict? Judge(ComplaintFact fact, KpiWindow window) =>
        window.Contains(DateOf(fact)) || IsMemberAtEnd(fact, window) ? Verdict(fact, window) : null;

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
