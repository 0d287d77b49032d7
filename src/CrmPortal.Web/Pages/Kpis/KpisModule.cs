using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>Figures, their targets and the complaints behind them.</summary>
internal sealed class KpisModule : PortalModule
{
    public const string ReadFigures = nameof(ReadFigures);

    public override IReadOnlyDictionary<string, Role[]> Permissions { get; } = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [ReadFigures] = [Role.Agent, Role.Supervisor, Role.Manager],
    };

    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Kpis", "/kpis", "target", "k", Role.Manager) { Place = 40 },
        new("Nav.Kpis", "/kpis", "target", "k", Role.Agent, Role.Supervisor) { Place = 110 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<FigureCache>();
        services.AddSingleton<IJob, RollupJob>();
    }

    public override void Map(IEndpointRouteBuilder routes) => KpiEndpoints.Map(routes);
}
