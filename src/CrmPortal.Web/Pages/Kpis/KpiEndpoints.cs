using System.Globalization;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The addresses about figures that answer with something else than a page: CSV files, pick lists.</summary>
internal static class KpiEndpoints
{
    private const int AtATime = 500;

    private static readonly CsvColumns<KpiMember> Columns = new()
    {
        { "complaint", member => member.Number },
        { _ => "received", (member, t) => LocalTime.FromUtc(member.Row.Fact.ReceivedAt, t.Organisation.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) },
        { "complainant", member => member.Complainant },
        { "status", member => member.Status.ToString() },
        { "owner", member => member.Owner },
        { "verdict", member => member.Row.Verdict.Outcome.ToString() },
        { "reason", member => member.Row.Verdict.Reason?.ToString() },
        { "business_minutes", member => member.Row.Verdict.Business?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture) },
        { "calendar_minutes", member => member.Row.Verdict.Calendar?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture) },
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/kpis/{code}/rows.csv", ExportAsync).RequireAuthorization(KpisModule.ReadFigures);

    /// <summary>The rows of a figure as a file: one line per member of the population, with its verdict.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, string code, WorkingCalendar working, LimitSettings limits)
    {
        if (KpiCatalogue.Find(code) is not { } kpi)
        {
            return TypedResults.NotFound();
        }

        var (_, window) = await AskedPeriod.ReadAsync(request, working);
        var population = await KpiPopulation.ReadAsync(kpi, AskedPeriod.ComplaintsOf(request).Exportable(), window, request);
        var rows = population.Rows.Take(limits.ExportRows).ToList();
        return CsvExport.Of($"{kpi.Code}.csv", "Kpi", Columns, rows.Count, MembersAsync(population, rows));
    }

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
