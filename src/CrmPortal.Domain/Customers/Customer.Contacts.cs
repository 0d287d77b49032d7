using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

public sealed partial class Customer
{
    /// <summary>CUS-12. The first contact becomes the primary one; a new primary takes the place of the old.</summary>
    public Contact AddContact(ContactDetails details, Actor by)
    {
        RequireWorker(by);
        RequireInUse();

        var contact = new Contact(details);
        _contacts.Add(contact);
        SetPrimary(contact, details.IsPrimary || _contacts.Count == 1);
        return contact;
    }

    /// <summary>CUS-11, CUS-12.</summary>
    public void EditContact(long contactId, ContactDetails details, Actor by)
    {
        RequireWorker(by);
        RequireInUse();
        var contact = _contacts.Find(c => c.Id == contactId) ?? throw new RuleViolation(CustomerRules.ContactUnknown);

        contact.Apply(details);
        SetPrimary(contact, details.IsPrimary || contact.IsPrimary);
    }

    private void SetPrimary(Contact contact, bool primary)
    {
        if (!primary)
        {
            return;
        }

        foreach (var other in _contacts)
        {
            other.MarkPrimary(other == contact);
        }
    }
}
