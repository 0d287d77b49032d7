using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Searching;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Customers.Listing;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class IndexModel(CrmDbContext db) : CrmPage(db)
{
    public CustomerQuery Search { get; private set; } = null!;

    public KeysetPage<CustomerRow> Customers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        Search = new CustomerQuery(Request.Query);
        var customers = await Search.WhereAsync(Db.Customers, CrmRequest);
        var found = await CustomerSearch.ForAsync(Db, Search.Q, Ct);
        if (found.IsBlank)
        {
            Customers = await Search.Order.ReadAsync(Search.Order.From(customers, Search.Place).Rows(Db), Search.Place, Ct);
        }
        else
        {
            // What is searched for comes newest first, whatever the order of the list: common words stay fast.
            var place = Search.Place with { Before = null };
            Customers = await CustomerList.NewestFirst.ReadAsync(found.NewestFirst(customers, place.After?.Id).Rows(Db), place, Ct);
        }

        return Page();
    }
}
