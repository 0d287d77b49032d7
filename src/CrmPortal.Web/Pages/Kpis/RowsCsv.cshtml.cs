using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The rows of a figure as a file: one line per member of the population, with its verdict.</summary>
[Authorize(Policy = KpisModule.ReadFigures)]
public sealed class RowsCsvModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept, LimitSettings limits) : KpiRowsPage(db, working, kept)
{
    private const int AtATime = 500;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        var rows = Rows.Take(limits.ExportRows).ToList();
        Db.Note(AuditDraft.Note(AuditAction.Export, "Kpi", null, ExportNote.Of(Request, rows.Count)));
        await Db.SaveChangesAsync(Ct);
        string[] header = ["complaint", "received", "complainant", "status", "owner", "verdict", "reason", "business_minutes", "calendar_minutes"];
        return new CsvFile($"{Kpi.Code}.csv", header, Lines(rows));
    }

    protected override IQueryable<Complaint> Listed(IQueryable<Complaint> complaints) => complaints.ThatMayLeave();

    private async IAsyncEnumerable<IReadOnlyList<string?>> Lines(IReadOnlyList<KpiRow> rows)
    {
        foreach (var some in rows.Chunk(AtATime))
        {
            foreach (var member in await MembersAsync(some))
            {
                yield return Line(member);
            }
        }
    }

    private IReadOnlyList<string?> Line(KpiMember member)
    {
        var (fact, verdict) = (member.Row.Fact, member.Row.Verdict);
        return
        [
            member.Number,
            LocalTime.FromUtc(fact.ReceivedAt, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            member.Complainant,
            member.Status.ToString(),
            member.Owner,
            verdict.Outcome.ToString(),
            verdict.Reason?.ToString(),
            verdict.Business?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture),
            verdict.Calendar?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture),
        ];
    }
}
