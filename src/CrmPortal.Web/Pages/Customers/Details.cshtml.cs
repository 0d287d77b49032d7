using CrmPortal.Data;
using CrmPortal.Data.Loading;
using CrmPortal.Data.Reading;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers;

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

    public async Task<IActionResult> OnGetAsync(string no)
    {
        if (await Db.FindCustomerWithContactsAsync(no, Ct) is not { } customer)
        {
            return NotFound();
        }

        Customer = customer;
        var names = await Db.Customers.Where(c => c.Id == customer.Id)
            .Select(c => new
            {
                Owner = Db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                Team = Db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).FirstOrDefault(),
                Parent = Db.Customers.Where(p => p.Id == c.ParentId).Select(p => p.Name).FirstOrDefault(),
            })
            .SingleAsync(Ct);
        (Owner, Team) = (names.Owner, names.Team);
        if (customer.ParentId is { } parent && names.Parent is { } parentName)
        {
            Parent = (Domain.Shared.RecordNumber.Of(Domain.Shared.RecordNumber.Customer, parent), parentName);
        }

        Tasks = await CustomerTasks.OpenAsync(Db, customer.Id, Ct);
        Timeline = await TimelineView.LoadAsync(Db, Zone, customer.Id, Request.Query, Ct);
        return Page();
    }
}
