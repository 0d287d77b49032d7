using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>The whole table as a file, every value with a line of its own.</summary>
public sealed class CsvModel(CrmDbContext db, LimitSettings limits) : AnalysisPage(db)
{
    public async Task<IActionResult> OnGetAsync()
    {
        ReadPeriod();
        var table = await ParetoTable.ReadAsync(Complaints, Search.Dimension, Period, 0, limits.ExportRows, Db, T, Ct);
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(Complaint), entityId: null, ExportNote.Of(Request, table.Rows.Count)));
        await Db.SaveChangesAsync(Ct);
        string[] header = [T[$"Enum.ParetoDimension.{Search.Dimension}"], T["Analysis.Count"], T["Analysis.Share"], T["Analysis.Cumulative"]];
        return new CsvFile("analysis.csv", header, table.Rows.Select(Cells).ToAsyncEnumerable());
    }

    private static IReadOnlyList<string?> Cells(ParetoRow row) =>
    [
        row.Label,
        row.Count.ToString(CultureInfo.InvariantCulture),
        row.Share.ToString("0.##", CultureInfo.InvariantCulture),
        row.Cumulative.ToString("0.##", CultureInfo.InvariantCulture),
    ];
}
