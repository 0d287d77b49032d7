using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Home;

/// <summary>The landing page of each role; a manager's is the dashboard of figures.</summary>
public sealed class IndexModel(CrmDbContext db, PortalSettings settings) : CrmPage(db)
{
    /// <summary>For administrators.</summary>
    public AdminHome? Overview { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Actor.Role is Role.Manager)
        {
            return Redirect("/kpis");
        }

        if (Actor.Role is Role.Admin)
        {
            Overview = await AdminHome.ReadAsync(Db, settings, Ct);
        }

        return Page();
    }
}
