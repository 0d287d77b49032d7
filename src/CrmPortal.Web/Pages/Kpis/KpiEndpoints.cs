using System.Globalization;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The addresses about figures that answer with something else than a page: CSV files, pick lists.</summary>
internal static class KpiEndpoints
{
    private const int AtATime = 500;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/kpis/{code}/rows.csv", ExportAsync).RequireAuthorization(KpisModule.ReadFigures);

    /// <summary>The rows of a figure as a file: one line per member of the population, with its verdict.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, string code, WorkingCalendar working, LimitSettings limits)
    {
        if (KpiCatalogue.Find(code) is not { } kpi)
        {
            return TypedResults.NotFound();
        }

        var (_, window, _) = await AskedPeriod.ReadAsync(request, working);
        var population = await KpiPopulation.ReadAsync(kpi, AskedPeriod.ComplaintsOf(request).Exportable(), window, request);
        var rows = population.Rows.Take(limits.ExportRows).ToList();
        return CsvExport.Of($"{kpi.Code}.csv", "Kpi", Columns(kpi), rows.Count, MembersAsync(population, rows));
    }

    private static CsvColumns<KpiMember> Columns(ComplaintKpi kpi) => new()
    {
        { t => t["Kpi.Row.Complaint"], member => member.Number },
        { t => t["Kpi.Row.Received"], (member, t) => CsvExport.Instant(member.Row.Fact.ReceivedAt, t) },
        { t => t["Kpi.Row.Complainant"], member => member.Complainant },
        { t => t["Kpi.Row.Status"], (member, t) => t.Label(member.Status) },
        { t => t["Kpi.Row.Owner"], member => member.Owner },
        { t => t["Kpi.Row.Verdict"], (member, t) => t[kpi.Definition.OutcomeKey(member.Row.Verdict.Outcome)] },
        { t => t["Kpi.Row.Reason"], (member, t) => member.Row.Verdict.Reason is { } reason ? t[$"Kpi.Excluded.{reason}"] : null },
        { t => t["Kpi.Row.Business.Minutes"], member => Minutes(member.Row.Verdict.Business?.TotalMinutes) },
        { t => t["Kpi.Row.Calendar.Minutes"], member => Minutes(member.Row.Verdict.Calendar?.TotalMinutes) },
    };

    private static string? Minutes(double? minutes) => minutes?.ToString("0.##", CultureInfo.InvariantCulture);

    private static async IAsyncEnumerable<KpiMember> MembersAsync(KpiPopulation population, IReadOnlyList<KpiRow> rows)
    {
        foreach (var some in rows.Chunk(AtATime))
        {
            foreach (var member in await population.MembersAsync(some))
            {
                yield return member;
            }
        }
    }
}
