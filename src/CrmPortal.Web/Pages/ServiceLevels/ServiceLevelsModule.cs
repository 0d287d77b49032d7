using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>Deadlines, and the due times that follow from them.</summary>
internal sealed class ServiceLevelsModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Deadlines", "/admin/deadlines", "hourglass", "l", Role.Admin) { Place = 190 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<WorkingCalendar>();
        services.AddSingleton<IJob, DueTimes>();
    }
}
