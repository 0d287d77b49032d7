using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>The people at a customer, for the log form after the customer was picked.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class ContactsModel(CrmDbContext db) : CrmPage(db)
{
    public async Task<IActionResult> OnGetAsync(string? customer)
    {
        var id = RecordNumber.Parse(RecordNumber.Customer, customer);
        var contacts = await Db.Customers.Where(c => c.Id == id).SelectMany(c => c.Contacts)
            .OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Name)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(Ct);
        return new JsonResult(contacts);
    }
}
