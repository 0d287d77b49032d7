using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>TSK-17. What departments were asked about complaints in a period, as the report and its file tell it.</summary>
public sealed class DepartmentReport
{
    private readonly CrmRequest _request;
    private readonly KpiWindow _window;
    private readonly IReadOnlyDictionary<long, string> _names;

    private DepartmentReport(CrmRequest request, KpiWindow window, IReadOnlyList<AskedDepartment> all, IReadOnlyDictionary<long, string> names) =>
        (_request, _window, All, _names) = (request, window, all, names);

    /// <summary>Which rows <c>show</c> asks for.</summary>
    public DepartmentCount Count =>
        Enum.TryParse<DepartmentCount>(Parameter("show"), ignoreCase: true, out var count) && Enum.IsDefined(count) ? count : DepartmentCount.Asked;

    /// <summary>The department whose rows <c>department</c> asks for; 0 for persons without a team, null for all.</summary>
    public long? DepartmentId => AddressValue.Key.TryRead(Parameter("department"), out var id) ? id : null;

    /// <summary>Everything in the period.</summary>
    public IReadOnlyList<AskedDepartment> All { get; }

    /// <summary>The rows asked for, the oldest first.</summary>
    public IEnumerable<AskedDepartment> Asked =>
        All.Where(row => (DepartmentId is not { } id || (row.Turn.TeamId ?? 0) == id) && row.Turn.Is(Count, _window.Now));

    /// <param name="tasks">Those that are told of.</param>
    /// <param name="request">Its address may ask for a part.</param>
    public static async Task<DepartmentReport> ReadAsync(IQueryable<FollowUpTask> tasks, KpiWindow window, CrmRequest request)
    {
        var all = await tasks.AskedInAsync(window, request.Ct);
        return new DepartmentReport(request, window, all, await request.Db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, request.Ct));
    }

    /// <summary>What a department is called.</summary>
    public string NameOf(long? team) => team is { } id && _names.TryGetValue(id, out var name) ? name : _request.T["Departments.NoTeam"];

    private string? Parameter(string name) => _request.Http.Request.Query[name].FirstOrDefault();
}
