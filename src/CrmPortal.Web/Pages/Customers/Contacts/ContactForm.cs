using CrmPortal.Domain.Customers;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Customers.Contacts;

/// <summary>The form of a contact.</summary>
public sealed class ContactForm
{
    public string? Name { get; set; }

    public string? JobTitle { get; set; }

    public ContactRole? Role { get; set; } = ContactRole.Other;

    public ContactLevel? Level { get; set; } = ContactLevel.Operational;

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public long? CounterpartId { get; set; }

    public bool IsPrimary { get; set; }

    public bool DoNotContact { get; set; }

    public static ContactForm From(Contact contact)
    {
        return new ContactForm
        {
            Name = contact.Name,
            JobTitle = contact.JobTitle,
            Role = contact.Role,
            Level = contact.Level,
            Phone = contact.Phone,
            Email = contact.Email,
            CounterpartId = contact.CounterpartId,
            IsPrimary = contact.IsPrimary,
            DoNotContact = contact.DoNotContact,
        };
    }

    public ContactDetails Details(PhoneRegion region) => new()
    {
        Name = Name!,
        JobTitle = JobTitle,
        Role = Role!.Value,
        Level = Level!.Value,
        Phone = PhoneNumber.Read(Phone, region),
        Email = Email,
        CounterpartId = CounterpartId,
        IsPrimary = IsPrimary,
        DoNotContact = DoNotContact,
    };
}

internal sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator(Texts t)
    {
        RuleFor(f => f.Name!).Given(t["Contact.Name.Missing"]).UpTo(Customer.NameLimit, t);
        RuleFor(f => f.JobTitle).UpTo(Customer.TextLimit, t);
        RuleFor(f => f.Role).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Level).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Phone).UpTo(PhoneNumber.Limit, t).Phone(t);
        RuleFor(f => f.Email).UpTo(Customer.EmailLimit, t).Email(t);
    }
}
