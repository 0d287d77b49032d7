using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>How figures read.</summary>
internal static class KpiWording
{
    /// <summary>The value with its unit; a dash where there is none to show.</summary>
    public static string Value(this Texts t, KpiResult result, bool isOwn) =>
        t.UnitBeside(result, isOwn) is { } unit ? $"{t.Figure(result, isOwn)}\u00a0{unit}" : t.Figure(result, isOwn);

    /// <summary>The value alone; the sign of a share belongs to it.</summary>
    public static string Figure(this Texts t, KpiResult result, bool isOwn) => Shown(result, isOwn) is not { } value ? "–"
        : result.Unit switch
        {
            KpiUnit.Percent => t.Percent((decimal)value, 1),
            KpiUnit.Count => t.Number((decimal)value),
            _ => t.Number((decimal)value, 1),
        };

    /// <summary>The unit of a duration; null for what needs none beside it.</summary>
    public static string? UnitBeside(this Texts t, KpiResult result, bool isOwn) =>
        Shown(result, isOwn) is null || result.Unit is KpiUnit.Percent or KpiUnit.Count ? null : t.Label(result.Unit);

    public static string Band(this Texts t, AgeBand band) =>
        band.LastDay is { } last ? t["Kpi.AgeBand.Between", band.FirstDay, last] : t["Kpi.AgeBand.Over", band.FirstDay - 1];

    private static double? Shown(KpiResult result, bool isOwn) => isOwn && result.IsTooFewForAPerson ? null : result.Value;
}
