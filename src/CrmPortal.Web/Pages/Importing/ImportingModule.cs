using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Importing;

namespace CrmPortal.Web.Pages.Importing;

/// <summary>Files of other systems, read in the background.</summary>
internal sealed class ImportingModule : PortalModule
{
    public const string Import = nameof(Import);

    public override IReadOnlyDictionary<string, Role[]> Permissions { get; } = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [Import] = [Role.Supervisor, Role.Admin],
    };

    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Import", "/admin/import", "file-import", "m", Role.Supervisor) { Place = 150 },
        new("Nav.Import", "/admin/import", "file-import", "i", Role.Admin) { Place = 220 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<WaitingUploads>();
        services.AddSingleton<ImportFolder>();
        services.AddHostedService<ImportWorker>();
    }

    public override void Map(IEndpointRouteBuilder routes) => ImportEndpoints.Map(routes);
}
