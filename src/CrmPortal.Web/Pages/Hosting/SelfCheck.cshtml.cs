using CrmPortal.Data;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Hosting;

/// <summary>The self-check of the start, made anew.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class SelfCheckModel(CrmDbContext db, PortalSettings settings, WorkingCalendar working) : CrmPage(db)
{
    public IReadOnlyList<SelfCheckPoint> Points { get; private set; } = [];

    public async Task OnGetAsync() => Points = await SelfCheck.RunAsync(Db, settings, working, Ct);
}
