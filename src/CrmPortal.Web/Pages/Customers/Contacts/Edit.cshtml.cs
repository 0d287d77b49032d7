using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Pages.Customers.Steps;
using CrmPortal.Web.Pages.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Customers.Contacts;

/// <summary>A new contact, or the details of one.</summary>
[AlsoAt("customers/{number}/contacts/new")]
public sealed class EditModel(CrmDbContext db) : CustomerPage<ContactForm>(db, "Contact")
{
    /// <summary>Null for a new contact.</summary>
    [FromRoute]
    public long? Id { get; set; }

    public IReadOnlyList<SelectListItem> Counterparts { get; private set; } = [];

    public Contact? Contact => Customer.Contacts.FirstOrDefault(c => c.Id == Id);

    public override string Title => Id is null ? T["Contact.New.Title", Customer.Name] : T["Contact.Edit.Title", Input.Name ?? ""];

    public override string Submit => T["Form.Save"];

    public override string Label(string field) => T["Contact." + field];

    protected override bool Exists => Id is null || Contact is not null;

    protected override string Done => T["Contact.Saved", Input.Name ?? ""];

    protected override void Fill() => Input = StoredForm() ?? Input;

    protected override async Task ActAsync()
    {
        if (Input.CounterpartId is { } person && person != Contact?.CounterpartId && !await People.WorksWithCustomersAsync(Db, person, Ct))
        {
            ModelState.AddModelError("Input.CounterpartId", T["Form.NotAChoice"]);
            return;
        }

        if (Id is { } id)
        {
            Customer.EditContact(id, Input.Details(T.Organisation.Region), Actor);
        }
        else
        {
            Customer.AddContact(Input.Details(T.Organisation.Region), Actor);
        }
    }

    protected override async Task PrepareAsync() => Counterparts = await People.WhoWorkWithCustomersAsync(Db, Ct);

    protected override bool TellsOriginal => true;

    protected override ContactForm? StoredForm() => Contact is { } contact ? ContactForm.From(contact) : null;
}
