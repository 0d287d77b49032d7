using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers;

[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class NewModel(CrmDbContext db) : CustomerFormPage(db)
{
    /// <summary>Customers who may be the same; the user has to say that this one is new.</summary>
    public IReadOnlyList<CustomerRow> Alike { get; private set; } = [];

    [BindProperty]
    public bool IsNew { get; set; }

    public Task OnGetAsync(string? name, string? phone, string? email)
    {
        (Input.Name, Input.Phone, Input.Email) = (name, phone, email);
        (Input.OwnerId, Input.TeamId) = (Actor.UserId, Actor.TeamId);
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var parent = await ParentAsync();
        await CheckChoicesAsync();
        if (!ModelState.IsValid)
        {
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var customer = Customer.Create(Input.Details(parent, T.Organisation.Region), Actor, Now);
        if (!IsNew && await FindAlikeAsync(customer) is { Count: > 0 } alike)
        {
            Alike = alike;
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Db.Add(customer);
        return await CommitAsync(customer, id => $"/customers/{Customer.Numbers.Of(id)}", T["Customer.Created", customer.Name]);
    }

    // CUS-13. Whoever has the same telephone number, e-mail address or name.
    private Task<List<CustomerRow>> FindAlikeAsync(Customer customer) =>
        Db.Customers.InUse()
            .Where(c => c.Name == customer.Name
                || (customer.PhoneDigits != null && c.PhoneDigits == customer.PhoneDigits)
                || (customer.Email != null && c.Email == customer.Email))
            .OrderByDescending(c => c.Id)
            .Rows(Db)
            .Take(5)
            .ToListAsync(Ct);
}
