using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Detail.Presence;

/// <summary>Who else has the complaint open: a fragment that the page asks for again and again while it is looked at.</summary>
[AskedByItself]
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class OthersModel(CrmDbContext db, OpenComplaints open) : CrmPage(db)
{
    public string Number { get; private set; } = "";

    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number)
    {
        var id = Complaint.Numbers.Parse(number);
        if (!await Db.Complaints.AnyAsync(c => c.Id == id, Ct))
        {
            return NotFound();
        }

        Number = Complaint.Numbers.Of(id!.Value);
        Names = open.Enter(id.Value, Actor);
        return Page();
    }
}
