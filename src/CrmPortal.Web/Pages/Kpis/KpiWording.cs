using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>How figures read.</summary>
internal static class KpiWording
{
    /// <summary>Figures of one person that rest on fewer complaints are not shown (KPI-23).</summary>
    public const int LeastOfAPerson = 10;

    /// <summary>The value with its unit; a dash where there is nothing to count.</summary>
    public static string Value(this Texts t, KpiResult result, bool isOwn)
    {
        if (isOwn && result.N < LeastOfAPerson && result.Definition.Statistic is not KpiStatistic.Count)
        {
            return "–";
        }

        return result.Value is { } value ? t.Amount(value, result.Unit) : "–";
    }

    public static string Amount(this Texts t, double value, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => t.Number((decimal)value, 1) + "\u00a0%",
        KpiUnit.Count => t.Number((decimal)value),
        _ => t.Number((decimal)value, 1) + "\u00a0" + t.Label(unit),
    };
}
