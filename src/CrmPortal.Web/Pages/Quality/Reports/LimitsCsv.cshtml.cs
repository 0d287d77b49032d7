using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>The remedies behind the report on limits as a file, one line each.</summary>
[Authorize(Policy = QualityModule.ReadQuality)]
public sealed class LimitsCsvModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept, LimitSettings limits) : LimitsPage(db, working, kept)
{
    public async Task<IActionResult> OnGetAsync()
    {
        await ReadRemediesAsync(Db.Complaints.ThatMayLeave());
        var rows = Remedies.Take(limits.ExportRows).ToList();
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(Remedy), null, ExportNote.Of(Request, rows.Count)));
        await Db.SaveChangesAsync(Ct);
        string[] header = ["complaint", "line", "proposed", "by", "type", "amount", "currency", "outcome", "deviation_reason"];
        return new CsvFile("limits.csv", header, rows.Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(RemedyFact fact) =>
    [
        fact.Complaint,
        fact.Line.ToString(CultureInfo.InvariantCulture),
        LocalTime.FromUtc(fact.ProposedAt, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        fact.UserName,
        fact.Type.ToString(),
        fact.Amount?.ToString("0.00", CultureInfo.InvariantCulture),
        fact.Currency,
        fact.Grant.ToString(),
        fact.DeviationReason,
    ];
}
