using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>Contacts with customers, and what follows from them.</summary>
internal sealed class InteractionsModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Interactions", "/interactions", "messages", "i", Role.Agent, Role.Supervisor) { Place = 70 },
    ];

    public override void Map(IEndpointRouteBuilder routes) => InteractionEndpoints.Map(routes);
}
