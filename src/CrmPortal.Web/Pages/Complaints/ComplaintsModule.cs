using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Pages.Complaints.Detail;
using CrmPortal.Web.Pages.Complaints.Detail.Presence;
using CrmPortal.Web.Pages.Complaints.Public;
using CrmPortal.Web.Pages.Complaints.Public.Progress;
using CrmPortal.Web.Pages.Complaints.Queue;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>Complaints from the queue to their end, the public form and the progress look-up.</summary>
internal sealed class ComplaintsModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Queue", "/complaints", "message-report", "c", Role.Supervisor) { Place = 50 },
        new("Nav.Complaints", "/complaints", "message-report", "c", Role.Agent, Role.Manager) { Place = 80 },
        new("Nav.Types", "/admin/types", "tag", "y", Role.Admin) { Place = 200 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<CountCache>();
        services.AddSingleton<QueuePageCache>();
        services.AddSingleton<OpenComplaints>();
        services.AddSingleton<IJob, ClockAlarmJob>();

        services.AddSingleton<PublicGuard>();
        services.AddSingleton<ComplaintSeal>();
        services.AddSingleton<ProgressCookie>();
        services.AddScoped<ProgressSession>();
    }

    public override void Map(IEndpointRouteBuilder routes)
    {
        QueueEndpoints.Map(routes);
        FileEndpoints.Map(routes);
    }
}
