using System.Globalization;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>The file of the analysis.</summary>
internal static class AnalysisEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/quality/analysis.csv", ExportAsync).RequireAuthorization(QualityModule.Analyse);

    /// <summary>The whole table, every value with a line of its own.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, [AsParameters] AnalysisQuery search, LimitSettings limits)
    {
        var period = search.PeriodAt(LocalTime.DayOf(request.Now, request.Zone));
        var complaints = request.Db.Complaints.Analysed(period.In(request.Zone));
        var table = await ParetoTable.ReadAsync(complaints, search.Dimension, period, 0, limits.ExportRows, request.Db, request.T, request.Ct);
        return CsvExport.Of("analysis.csv", nameof(Complaint), Columns(search.Dimension), table.Rows);
    }

    private static CsvColumns<ParetoRow> Columns(ParetoDimension by) => new()
    {
        { t => t[$"Enum.ParetoDimension.{by}"], row => row.Label },
        { t => t["Analysis.Count"], row => row.Count.ToString(CultureInfo.InvariantCulture) },
        { t => t["Analysis.Share"], row => row.Share.ToString("0.##", CultureInfo.InvariantCulture) },
        { t => t["Analysis.Cumulative"], row => row.Cumulative.ToString("0.##", CultureInfo.InvariantCulture) },
    };
}
