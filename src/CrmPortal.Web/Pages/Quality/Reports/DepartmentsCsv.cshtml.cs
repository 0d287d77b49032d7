using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>The rows of the report as a file: one line for each time a department was asked.</summary>
[Authorize(Policy = QualityModule.ReadQuality)]
public sealed class DepartmentsCsvModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept, LimitSettings limits)
    : DepartmentsPage(db, working, kept)
{
    private static readonly string[] _columns =
    [
        "task", "title", "complaint", "department", "asked", "accepted", "declined", "reason", "handed_on", "done", "late",
        "minutes_to_accept", "minutes_to_done", "minutes_in_department",
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync(Db.Tasks.ThatMayLeave(Db));
        List<AskedDepartment> rows = [.. Asked.Take(limits.ExportRows)];
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(DepartmentTurn), entityId: null, ExportNote.Of(Request, rows.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("departments.csv", _columns, rows.Select(Cells).ToAsyncEnumerable());
    }

    private static string? Minutes(WorkingTime? time) => time?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "yes" : "no";

    private string? At(DateTime? instant) =>
        instant is { } at ? LocalTime.FromUtc(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private IReadOnlyList<string?> Cells(AskedDepartment row)
    {
        var turn = row.Turn;
        return
        [
            row.TaskId.ToString(CultureInfo.InvariantCulture),
            row.Title,
            RecordNumber.Of(RecordNumber.Complaint, row.ComplaintId),
            NameOf(turn.TeamId),
            At(turn.AskedAt),
            At(turn.AcceptedAt),
            At(turn.DeclinedAt),
            turn.DeclineReason,
            YesNo(turn.IsHandedOn),
            At(turn.DoneAt),
            YesNo(turn.Is(DepartmentCount.Late, Window.Now)),
            Minutes(turn.ToAccept(Window.WorkingTimeBetween)),
            Minutes(turn.ToDone(Window.WorkingTimeBetween)),
            Minutes(turn.TimeIn(Window.WorkingTimeBetween, Window.Now)),
        ];
    }
}
