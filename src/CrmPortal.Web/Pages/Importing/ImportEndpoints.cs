using System.Globalization;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Importing;
using CrmPortal.Web.Lists;

namespace CrmPortal.Web.Pages.Importing;

/// <summary>The addresses about uploads that answer with something else than a page: CSV files, pick lists.</summary>
internal static class ImportEndpoints
{
    private static readonly CsvColumns<ReportedRemark> Columns = new()
    {
        { t => t["Import.Row"], line => line.Remark.Row.ToString(CultureInfo.InvariantCulture) },
        { t => t["Import.Column"], line => line.Remark.Column },
        { t => t["Import.Remark.State"], (line, t) => line.IsRefused ? t["Import.Refused"] : t["Import.Flagged"] },
        { t => t["Import.Remark.Code"], line => line.Remark.Code },
        { t => t["Import.Reason"], (line, t) => t.Reason(line.Remark) },
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAnswer("/admin/import/{id:long}/remarks.csv", ExportAsync).RequireAuthorization(ImportingModule.Import);

    /// <summary>Every remark on the rows of an upload, to work through beside the file.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, long id, ImportFolder folder) =>
        await UploadPage.FindAsync(request.Db, request.Actor, id, request.Ct) is { } upload
        && await UploadPage.ReportOfAsync(upload, folder, request.Ct) is { } report
            ? CsvExport.Of(
                $"remarks-{id.ToString(CultureInfo.InvariantCulture)}.csv",
                nameof(ImportUpload),
                Columns,
                [.. report.Refused.Select(remark => new ReportedRemark(remark, IsRefused: true)), .. report.Flagged.Select(remark => new ReportedRemark(remark, IsRefused: false))],
                id)
            : TypedResults.NotFound();

    private sealed record ReportedRemark(ImportRemark Remark, bool IsRefused);
}
