using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Pages.Customers.Steps;
using CrmPortal.Web.Pages.Users;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Customers.Contacts;

/// <summary>A new contact, or the details of one.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
[AlsoAt("customers/{no}/contacts/new")]
public sealed class EditModel(CrmDbContext db) : CustomerVerbPage<ContactForm>(db)
{
    /// <summary>Null for a new contact.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    public IReadOnlyList<SelectListItem> Counterparts { get; private set; } = [];

    public Contact? Contact => Customer.Contacts.FirstOrDefault(c => c.Id == Id);

    protected override string Done => T["Contact.Saved", Input.Name ?? ""];

    protected override Task<IActionResult> ShowAsync()
    {
        if (Id is not null && Contact is null)
        {
            return Task.FromResult<IActionResult>(NotFound());
        }

        Input = Contact is { } contact ? ContactForm.From(contact) : Input;
        return base.ShowAsync();
    }

    protected override void Decide()
    {
        if (Id is { } id)
        {
            Customer.EditContact(id, Input.Details(), Actor);
        }
        else
        {
            Customer.AddContact(Input.Details(), Actor);
        }
    }

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Counterparts = await People.WhoWorkWithCustomersAsync(Db, Ct);
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        await base.StoredFormAsync();
        return Contact is { } contact ? ContactForm.From(contact) : null;
    }
}
