using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Customers.Listing;

/// <summary>What js/picker.js asks while one types.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class PickModel(CrmDbContext db) : CrmPage(db)
{
    private const int LongestQuery = 100;

    public async Task<IActionResult> OnGetAsync(string? q, string? type)
    {
        CustomerType? only = string.Equals(type, nameof(CustomerType.Organisation), StringComparison.OrdinalIgnoreCase) ? CustomerType.Organisation : null;
        return new JsonResult(q is { Length: <= LongestQuery } ? await CustomerLookup.FindAsync(Db, q, only, Ct) : []);
    }
}
