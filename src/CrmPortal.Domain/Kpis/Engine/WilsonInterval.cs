namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-05. The 95 % score interval of a share, in per cent. Source: E. B. Wilson, "Probable inference, the law of
/// succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
/// Unlike the textbook interval it stays within 0 to 100 and has a width at 0 % and 100 %.
/// </summary>
/// <param name="Low">0 to 100.</param>
/// <param name="High">0 to 100.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The normal quantile for 95 %, two-sided.</summary>
    private const double Z = 1.959964;

    /// <param name="met">0 to <paramref name="n"/>.</param>
    /// <param name="n">At least 1.</param>
    public static WilsonInterval Of(long met, long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(met);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(met, n);

        var share = (double)met / n;
        var scale = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / scale;
        var half = Z / scale * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return new WilsonInterval(
            met == 0 ? 0 : 100 * (centre - half),
            met == n ? 100 : 100 * (centre + half));
    }
}
