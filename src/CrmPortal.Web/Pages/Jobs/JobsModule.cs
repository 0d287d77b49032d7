using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;

namespace CrmPortal.Web.Pages.Jobs;

/// <summary>What runs by itself, one server at a time. Each module registers its own jobs.</summary>
internal sealed class JobsModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Jobs", "/admin/jobs", "refresh", "j", Role.Admin) { Place = 240 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<JobRunner>();
        if (settings.RunsJobs)
        {
            services.AddHostedService<JobLoops>();
        }
    }
}
