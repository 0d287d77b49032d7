using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>TSK-17. What departments were asked about complaints in a period, as the report and its file tell it.</summary>
public abstract class DepartmentsPage(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiPage(db, working, kept)
{
    /// <summary>Key of the department whose rows are asked for; 0 for persons without a team.</summary>
    [FromQuery]
    public string? Department { get; set; }

    /// <summary>Which of its rows: a <see cref="DepartmentCount"/>.</summary>
    [FromQuery]
    public string? Show { get; set; }

    public DepartmentCount Count => Enum.TryParse<DepartmentCount>(Show, ignoreCase: true, out var count) && Enum.IsDefined(count) ? count : DepartmentCount.Asked;

    /// <summary>Null for all.</summary>
    public long? DepartmentId => long.TryParse(Department, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Everything in the period.</summary>
    protected IReadOnlyList<AskedDepartment> All { get; private set; } = [];

    /// <summary>The rows asked for, the oldest first.</summary>
    protected IEnumerable<AskedDepartment> Asked =>
        All.Where(row => (DepartmentId is not { } id || (row.Turn.TeamId ?? 0) == id) && row.Turn.Is(Count, Window.Now));

    protected IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    /// <summary>What a department is called.</summary>
    public string NameOf(long? team) => team is { } id && Names.TryGetValue(id, out var name) ? name : T["Departments.NoTeam"];

    protected async Task LoadAsync(IQueryable<FollowUpTask> tasks)
    {
        await ReadPeriodAsync();
        All = await tasks.AskedInAsync(Window, Ct);
        Names = await Db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, Ct);
    }
}
