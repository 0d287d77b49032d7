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

    public async Task OnGetAsync()
    {
        (Input, Version) = (CustomerForm.From(Customer), Customer.Version);
        await PrepareAsync();
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

        Expect(Customer);
        Customer.Edit(Input.Details(parent, T.Organisation.Region), await Db.AncestorsAsync(parent, Ct), Actor);
        return await CommitAsync(Customer, _ => $"/customers/{Customer.Number}", T["Customer.Saved"]);
    }

    protected override async Task<bool> LoadAsync()
    {
        Customer = (await Db.FindCustomerAsync(Number, Ct))!;
        return Customer is not null;
    }

    protected override bool TellsOriginal => true;

    protected override long? PresentParentId => Customer.ParentId;

    protected override async Task<object?> StoredFormAsync()
    {
        Customer = await Db.Customers.AsNoTracking().SingleAsync(c => c.Id == Customer.Id, Ct);
        Version = Customer.Version;
        return CustomerForm.From(Customer);
    }
}
