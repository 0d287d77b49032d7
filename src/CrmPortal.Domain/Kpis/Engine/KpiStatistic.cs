namespace CrmPortal.Domain.Kpis;

/// <summary>How the verdicts of the members become one value.</summary>
public enum KpiStatistic
{
    Median,
    Percentile90,
    Mean,

    /// <summary>Met ÷ (met + not met) × 100.</summary>
    Share,
    Count,
}
