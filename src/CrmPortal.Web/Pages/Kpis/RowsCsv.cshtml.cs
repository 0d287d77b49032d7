using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The rows of a figure as a file: one line per member of the population, with its verdict.</summary>
[Authorize(Policy = Policies.ReadFigures)]
public sealed class RowsCsvModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept, LimitSettings limits) : KpiRowsPage(db, working, kept)
{
    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        var rows = Rows.Take(limits.ExportRows).ToList();
        Db.Note(AuditDraft.Note(AuditAction.Export, "Kpi", null, ExportNote.Of(Request, rows.Count)));
        await Db.SaveChangesAsync(Ct);
        string[] header = ["complaint", "received", "verdict", "reason", "business_minutes", "calendar_minutes"];
        return new CsvFile($"{Kpi.Code}.csv", header, Lines(rows));
    }

    private async IAsyncEnumerable<IReadOnlyList<string?>> Lines(IReadOnlyList<KpiRow> rows)
    {
        foreach (var row in rows)
        {
            yield return
            [
                Domain.Shared.RecordNumber.Of(Domain.Shared.RecordNumber.Complaint, row.Fact.Id),
                Domain.Shared.LocalTime.FromUtc(row.Fact.ReceivedAt, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                row.Verdict.Outcome.ToString(),
                row.Verdict.Reason?.ToString(),
                row.Verdict.Business?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture),
                row.Verdict.Calendar?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture),
            ];
        }

        await Task.CompletedTask;
    }
}
