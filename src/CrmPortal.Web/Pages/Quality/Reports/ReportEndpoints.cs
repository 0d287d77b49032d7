using System.Globalization;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>The files of the reports.</summary>
internal static class ReportEndpoints
{
    private static readonly CsvColumns<RemedyFact> RemedyColumns = new()
    {
        { "complaint", fact => fact.ComplaintNumber },
        { "line", fact => fact.Line.ToString(CultureInfo.InvariantCulture) },
        { _ => "proposed", (fact, t) => At(fact.ProposedAt, t) },
        { "by", fact => fact.UserName },
        { "type", fact => fact.Type.ToString() },
        { "amount", fact => fact.Amount?.ToString("0.00", CultureInfo.InvariantCulture) },
        { "currency", fact => fact.Currency },
        { "outcome", fact => fact.Grant.ToString() },
        { "deviation_reason", fact => fact.DeviationReason },
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/quality/departments.csv", ExportDepartmentsAsync).RequireAuthorization(QualityModule.ReadQuality);
        routes.MapAnswer("/quality/limits.csv", ExportRemediesAsync).RequireAuthorization(QualityModule.ReadQuality);
    }

    /// <summary>The rows of the report on departments: one line for each time one was asked.</summary>
    private static async Task<IResult> ExportDepartmentsAsync(CrmRequest request, WorkingCalendar working, LimitSettings limits)
    {
        var (_, window) = await AskedPeriod.ReadAsync(request, working);
        var report = await DepartmentReport.ReadAsync(request.Db.Tasks.Exportable(request.Db), window, request);
        return CsvExport.Of("departments.csv", nameof(DepartmentTurn), DepartmentColumns(report, window), [.. report.Asked.Take(limits.ExportRows)]);
    }

    /// <summary>The remedies behind the report on limits, one line each.</summary>
    private static async Task<IResult> ExportRemediesAsync(CrmRequest request, WorkingCalendar working, LimitSettings limits)
    {
        var (_, window) = await AskedPeriod.ReadAsync(request, working);
        var remedies = await request.Db.Complaints.Exportable().RemediesAsync(window.FromUtc, window.ToUtc, request.Ct);
        return CsvExport.Of("limits.csv", nameof(Remedy), RemedyColumns, [.. remedies.Take(limits.ExportRows)]);
    }

    private static CsvColumns<AskedDepartment> DepartmentColumns(DepartmentReport report, KpiWindow window) => new()
    {
        { "task", row => row.TaskId.ToString(CultureInfo.InvariantCulture) },
        { "title", row => row.Title },
        { "complaint", row => Complaint.Numbers.Of(row.ComplaintId) },
        { "department", row => report.NameOf(row.Turn.TeamId) },
        { _ => "asked", (row, t) => At(row.Turn.AskedAt, t) },
        { _ => "accepted", (row, t) => At(row.Turn.AcceptedAt, t) },
        { _ => "declined", (row, t) => At(row.Turn.DeclinedAt, t) },
        { "reason", row => row.Turn.DeclineReason },
        { "handed_on", row => YesNo(row.Turn.IsHandedOn) },
        { _ => "done", (row, t) => At(row.Turn.DoneAt, t) },
        { "late", row => YesNo(row.Turn.Is(DepartmentCount.Late, window.Now)) },
        { "minutes_to_accept", row => Minutes(row.Turn.ToAccept(window.WorkingTimeBetween)) },
        { "minutes_to_done", row => Minutes(row.Turn.ToDone(window.WorkingTimeBetween)) },
        { "minutes_in_department", row => Minutes(row.Turn.TimeIn(window.WorkingTimeBetween, window.Now)) },
    };

    private static string? Minutes(WorkingTime? time) => time?.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string? At(DateTime? instant, Texts t) =>
        instant is { } at ? LocalTime.FromUtc(at, t.Organisation.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
