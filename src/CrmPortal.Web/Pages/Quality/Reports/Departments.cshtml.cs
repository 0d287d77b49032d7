using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>How the departments deal with what they are asked about complaints, and the rows behind each number.</summary>
[Authorize(Policy = QualityModule.ReadQuality)]
public sealed class DepartmentsModel(CrmDbContext db, WorkingCalendar working, FigureCache figures) : KpiPage(db, working, figures)
{
    private const int PerPage = 50;

    /// <summary>The counts that have a column of their own; being late is a share.</summary>
    public static readonly IReadOnlyList<DepartmentCount> Columns =
    [
        DepartmentCount.Asked, DepartmentCount.Accepted, DepartmentCount.Declined, DepartmentCount.HandedOn, DepartmentCount.Done, DepartmentCount.Open,
    ];

    private HashSet<long> _seen = [];

    private DepartmentReport _report = null!;

    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public IReadOnlyList<DepartmentFigures> Figures { get; private set; } = [];

    public IReadOnlyList<AskedDepartment> Rows { get; private set; } = [];

    public DepartmentCount Count => _report.Count;

    public long? DepartmentId => _report.DepartmentId;

    public int Total { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public bool HasMore => (long)PageNumber * PerPage < Total;

    public async Task OnGetAsync()
    {
        await ReadPeriodAsync();
        _report = await DepartmentReport.ReadAsync(Db.Tasks, Window, CrmRequest);
        Figures = [.. DepartmentFigures.Of(_report.All.Select(row => row.Turn), Window).OrderBy(f => NameOf(f.TeamId), StringComparer.CurrentCulture)];
        List<AskedDepartment> asked = [.. _report.Asked];
        Total = asked.Count;
        if (int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 && (page - 1L) * PerPage < Total)
        {
            PageNumber = page;
        }

        Rows = [.. asked.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
        var complaints = Rows.Select(row => row.ComplaintId).ToList();
        _seen = [.. await Db.Complaints.Where(c => complaints.Contains(c.Id)).Select(c => c.Id).ToListAsync(Ct)];
    }

    /// <summary>What a department is called.</summary>
    public string NameOf(long? team) => _report.NameOf(team);

    /// <summary>The reader may follow the number of the complaint.</summary>
    public bool Sees(AskedDepartment row) => _seen.Contains(row.ComplaintId);

    /// <summary>The address of the rows behind a count.</summary>
    public string RowsOf(long? team, DepartmentCount count) =>
        string.Create(CultureInfo.InvariantCulture, $"{PeriodQuery}&department={team ?? 0}&show={count}#rows");
}
