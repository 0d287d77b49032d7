using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>What is to be done for a customer, and what departments are asked about a complaint.</summary>
internal sealed class TasksModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Tasks", "/tasks", "list-check", "t", Role.Agent, Role.Supervisor) { Place = 90 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings) =>
        services.AddSingleton<IReaction, AskRiskTeams>();

    public override void Map(IEndpointRouteBuilder routes) => TaskEndpoints.Map(routes);
}
