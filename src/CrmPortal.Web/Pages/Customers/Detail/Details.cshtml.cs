using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers.Detail;

/// <summary>Everything about one customer on one page.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    public Customer Customer { get; private set; } = null!;

    public TimelineView Timeline { get; private set; } = null!;

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public string? Owner { get; private set; }

    public string? Team { get; private set; }

    public (string Number, string Name)? Parent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindCustomerWithContactsAsync(number, Ct) is not { } customer)
        {
            return NotFound();
        }

        Customer = customer;
        (Owner, Team) = await NamesAsync(customer);
        if (customer.ParentId is { } parent && await Db.Customers.Where(p => p.Id == parent).Select(p => p.Name).FirstOrDefaultAsync(Ct) is { } name)
        {
            Parent = (Customer.Numbers.Of(parent), name);
        }

        Tasks = await CustomerTasks.OpenAsync(Db, customer.Id, Ct);
        Timeline = await TimelineView.LoadAsync(Db, Zone, customer.Id, Request.Query, Ct);
        return Page();
    }

    private async Task<(string? Owner, string? Team)> NamesAsync(Customer customer)
    {
        var team = Db.Teams.Where(t => t.Id == customer.TeamId).Select(t => t.Name);
        if (customer.OwnerId is null)
        {
            return (null, customer.TeamId is null ? null : await team.SingleAsync(Ct));
        }

        var names = await Db.Users.Where(u => u.Id == customer.OwnerId).Select(u => new { u.DisplayName, Team = team.FirstOrDefault() }).SingleAsync(Ct);
        return (names.DisplayName, names.Team);
    }
}
