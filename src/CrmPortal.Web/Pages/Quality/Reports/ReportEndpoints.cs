using System.Globalization;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>The files of the reports.</summary>
internal static class ReportEndpoints
{
    private static readonly CsvColumns<RemedyFact> RemedyColumns = new()
    {
        { t => t["Limits.File.Complaint"], fact => fact.ComplaintNumber },
        { t => t["Complaint.Remedy.Line"], fact => fact.Line.ToString(CultureInfo.InvariantCulture) },
        { t => t["Limits.File.ProposedAt"], (fact, t) => CsvExport.Instant(fact.ProposedAt, t) },
        { t => t["Limits.Person"], fact => fact.UserName },
        { t => t["Complaint.Remedy"], (fact, t) => t.Label(fact.Type) },
        { t => t["Complaint.Remedy.Amount"], fact => fact.Amount?.ToString("0.00", CultureInfo.InvariantCulture) },
        { t => t["Limits.File.Currency"], fact => fact.Currency },
        { t => t["Limits.File.Grant"], (fact, t) => t.Label(fact.Grant) },
        { t => t["Limits.File.DeviationReason"], fact => fact.DeviationReason },
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/quality/departments.csv", ExportDepartmentsAsync).RequireAuthorization(QualityModule.ReadQuality);
        routes.MapAnswer("/quality/limits.csv", ExportRemediesAsync).RequireAuthorization(QualityModule.ReadQuality);
    }

    /// <summary>The rows of the report on departments: one line for each time one was asked.</summary>
    private static async Task<IResult> ExportDepartmentsAsync(CrmRequest request, WorkingCalendar working, LimitSettings limits)
    {
        var (_, window, _) = await AskedPeriod.ReadAsync(request, working);
        var report = await DepartmentReport.ReadAsync(request.Db.Tasks.Exportable(request.Db), window, request);
        return CsvExport.Of("departments.csv", nameof(DepartmentTurn), DepartmentColumns(report, window), [.. report.Asked.Take(limits.ExportRows)]);
    }

    /// <summary>The remedies behind the report on limits, one line each.</summary>
    private static async Task<IResult> ExportRemediesAsync(CrmRequest request, WorkingCalendar working, LimitSettings limits)
    {
        var (_, window, _) = await AskedPeriod.ReadAsync(request, working);
        var remedies = await request.Db.Complaints.Exportable().RemediesAsync(window.FromUtc, window.ToUtc, request.Ct);
        return CsvExport.Of("limits.csv", nameof(Remedy), RemedyColumns, [.. remedies.Take(limits.ExportRows)]);
    }

    private static CsvColumns<AskedDepartment> DepartmentColumns(DepartmentReport report, KpiWindow window) => new()
    {
        { t => t["Departments.File.Task"], row => row.TaskId.ToString(CultureInfo.InvariantCulture) },
        { t => t["Task.Title"], row => row.Title },
        { t => t["Task.Complaint"], row => Complaint.Numbers.Of(row.ComplaintId) },
        { t => t["Departments.Department"], row => report.NameOf(row.Turn.TeamId) },
        { t => t["Departments.AskedAt"], (row, t) => CsvExport.Instant(row.Turn.AskedAt, t) },
        { t => t["Departments.AcceptedAt"], (row, t) => CsvExport.Instant(row.Turn.AcceptedAt, t) },
        { t => t["Departments.File.DeclinedAt"], (row, t) => CsvExport.Instant(row.Turn.DeclinedAt, t) },
        { t => t["Departments.File.DeclineReason"], row => row.Turn.DeclineReason },
        { t => t["Departments.File.HandedOn"], (row, t) => t.YesNo(row.Turn.IsHandedOn) },
        { t => t["Departments.File.DoneAt"], (row, t) => CsvExport.Instant(row.Turn.DoneAt, t) },
        { t => t.Label(DepartmentCount.Late), (row, t) => t.YesNo(row.Turn.Is(DepartmentCount.Late, window.Now)) },
        { t => t["Departments.File.ToAccept"], row => Minutes(row.Turn.ToAccept(window.WorkingTimeBetween)) },
        { t => t["Departments.File.ToDone"], row => Minutes(row.Turn.ToDone(window.WorkingTimeBetween)) },
        { t => t["Departments.File.Time"], row => Minutes(row.Turn.TimeIn(window.WorkingTimeBetween, window.Now)) },
    };

    private static string? Minutes(WorkingTime? time) => time?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
}
