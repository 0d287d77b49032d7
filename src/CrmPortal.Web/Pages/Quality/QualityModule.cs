using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Quality.Actions;
using CrmPortal.Web.Pages.Quality.Analysis;
using CrmPortal.Web.Pages.Quality.Reports;

namespace CrmPortal.Web.Pages.Quality;

/// <summary>Causes, corrective actions, analyses and reports.</summary>
internal sealed class QualityModule : PortalModule
{
    /// <summary>Plans, changes and checks corrective actions.</summary>
    public const string PlanActions = nameof(PlanActions);

    /// <summary>Sees where complaints come from, over everybody.</summary>
    public const string Analyse = nameof(Analyse);

    /// <summary>Reads who decided what, and how like cases fared.</summary>
    public const string ReadQuality = nameof(ReadQuality);

    public override IReadOnlyDictionary<string, Role[]> Permissions { get; } = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [PlanActions] = [Role.Supervisor],
        [Analyse] = [Role.Supervisor, Role.Manager],
        [ReadQuality] = [Role.Supervisor, Role.Manager],
    };

    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Improvement", "/quality/actions", "trending-up", "q", Role.Supervisor, Role.Manager) { Place = 130, Section = "/quality" },
        new("Nav.Causes", "/admin/causes", "search", "s", Role.Admin) { Place = 210 },
    ];

    public override void Map(IEndpointRouteBuilder routes)
    {
        ActionEndpoints.Map(routes);
        AnalysisEndpoints.Map(routes);
        ReportEndpoints.Map(routes);
    }
}
