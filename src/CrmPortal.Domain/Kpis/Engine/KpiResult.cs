namespace CrmPortal.Domain.Kpis;

/// <summary>A figure with everything that has to stand beside it.</summary>
/// <param name="Definition">Which figure.</param>
/// <param name="Value">In the unit of the definition; null where there was nothing to take it from (KPI-02).</param>
/// <param name="N">Members the value rests on.</param>
/// <param name="Tally">Undecided and excluded members, and the distribution of durations on both clocks.</param>
/// <param name="Interval">95 % interval; null for anything but shares.</param>
public sealed record KpiResult(
    KpiDefinition Definition,
    double? Value,
    long N,
    KpiTally Tally,
    WilsonInterval? Interval)
{
    /// <summary>KPI-06. Fewer members than this make a low base.</summary>
    public const int LowBaseBelow = 30;

    /// <summary>KPI-23. The fewest members that a figure on one person rests on.</summary>
    public const int LeastOfAPerson = 10;

    public string Code => Definition.Code;

    public KpiUnit Unit => Definition.Unit;

    public double? Low => Interval?.Low;

    public double? High => Interval?.High;

    public long Undecided => Tally.Undecided;

    /// <summary>Members left out, by reason.</summary>
    public IReadOnlyDictionary<ExclusionReason, long> ExcludedBy => Tally.Excluded;

    /// <summary>Members left out, for whatever reason.</summary>
    public long Excluded => Tally.Excluded.Values.Sum();

    /// <summary>KPI-06. The value rests on few members; a count rests on itself and is never low.</summary>
    public bool IsLowBase => Value is not null && N < LowBaseBelow && Definition.Statistic != KpiStatistic.Count;

    /// <summary>KPI-23. As a figure on one person it is not shown: chance would judge them. A count is no judgement.</summary>
    public bool IsTooFewForAPerson => N < LeastOfAPerson && Definition.Statistic != KpiStatistic.Count;
}
