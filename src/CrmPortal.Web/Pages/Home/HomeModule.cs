using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Home;

/// <summary>The landing page of each role; that of managers are the figures.</summary>
internal sealed class HomeModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Desk", "/", "layout-dashboard", "d", Role.Agent) { Place = 10 },
        new("Nav.Board", "/", "layout-kanban", "d", Role.Supervisor) { Place = 20 },
        new("Nav.Overview", "/", "activity", "d", Role.Admin) { Place = 30 },
    ];
}
