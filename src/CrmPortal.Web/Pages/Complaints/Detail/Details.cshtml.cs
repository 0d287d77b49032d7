using CrmPortal.Data;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Detail;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db, WorkingCalendar working) : CrmPage(db)
{
    public ComplaintDetail Detail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        var rules = await working.ReadAsync(Db, Ct);
        if (await ComplaintDetail.FindAsync(number, Db, rules, Actor, Now, Ct) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        return Page();
    }
}
