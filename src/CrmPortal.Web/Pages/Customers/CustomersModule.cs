using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Customers.Listing;

namespace CrmPortal.Web.Pages.Customers;

/// <summary>Customers, their contacts, tiers and legal holds.</summary>
internal sealed class CustomersModule : PortalModule
{
    public const string AssignTiers = nameof(AssignTiers);

    /// <summary>Places and releases legal holds.</summary>
    public const string HoldCustomers = nameof(HoldCustomers);

    public override IReadOnlyDictionary<string, Role[]> Permissions { get; } = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [AssignTiers] = [Role.Supervisor],
        [HoldCustomers] = [Role.Supervisor],
    };

    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Customers", "/customers", "users", "u", Role.Agent, Role.Supervisor) { Place = 60 },
        new("Nav.Customers", "/customers", "users", "u", Role.Manager) { Place = 100 },
    ];

    public override void Map(IEndpointRouteBuilder routes) => CustomerListEndpoints.Map(routes);
}
