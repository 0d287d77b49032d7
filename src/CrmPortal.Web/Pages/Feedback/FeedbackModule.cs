using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>Suggestions, praise and what else is said.</summary>
internal sealed class FeedbackModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Feedback", "/feedback", "message-2", "f", Role.Agent, Role.Supervisor, Role.Manager) { Place = 120 },
    ];

    public override void Map(IEndpointRouteBuilder routes) => FeedbackEndpoints.Map(routes);
}
