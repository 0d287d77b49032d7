using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Customers.Detail;

/// <summary>Everything about one customer on one page.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    public Customer Customer { get; private set; } = null!;

    public TimelineView Timeline { get; private set; } = null!;

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public CustomerNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindCustomerWithContactsAsync(number, Ct) is not { } customer)
        {
            return NotFound();
        }

        Customer = customer;
        Names = await CustomerNames.OfAsync(customer, Db, Ct);
        Tasks = await CustomerTasks.OpenAsync(Db, customer.Id, Ct);
        Timeline = await TimelineView.LoadAsync(Db, Zone, customer.Id, Request.Query, Ct);
        return Page();
    }
}
