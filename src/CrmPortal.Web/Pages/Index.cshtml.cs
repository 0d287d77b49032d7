using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Admin;

namespace CrmPortal.Web.Pages;

/// <summary>The landing page of each role.</summary>
public sealed class IndexModel(CrmDbContext db, PortalSettings settings) : CrmPage(db)
{
    /// <summary>For administrators.</summary>
    public AdminOverview? Overview { get; private set; }

    public async Task OnGetAsync()
    {
        if (Actor.Role is Role.Admin)
        {
            Overview = await AdminOverview.ReadAsync(Db, settings, Ct);
        }
    }
}
