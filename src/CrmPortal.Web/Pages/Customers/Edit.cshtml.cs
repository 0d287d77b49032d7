using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers;

[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class EditModel(CrmDbContext db) : CustomerFormPage(db)
{
    [FromRoute]
    public string Number { get; set; } = "";

    public Customer Customer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.FindCustomerAsync(Number, Ct) is not { } customer)
        {
            return NotFound();
        }

        (Customer, Input, Version) = (customer, CustomerForm.From(customer), customer.Version);
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Db.FindCustomerAsync(Number, Ct) is not { } customer)
        {
            return NotFound();
        }

        Customer = customer;
        var parent = await ParentAsync();
        await CheckChoicesAsync();
        if (!ModelState.IsValid)
        {
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Expect(customer);
        customer.Edit(Input.Details(parent), await Db.AncestorsAsync(parent, Ct), Actor);
        return await CommitAsync(customer, _ => $"/customers/{customer.Number}", T["Customer.Saved"]);
    }

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Customer ??= await Db.FindCustomerAsync(Number, Ct) ?? throw new InvalidOperationException("The customer was here a moment ago.");
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        Customer = await Db.Customers.AsNoTracking().SingleAsync(c => c.Id == Customer.Id, Ct);
        Version = Customer.Version;
        return CustomerForm.From(Customer);
    }
}
