using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Public;

/// <summary>What somebody tells who has no account. Nothing in it names a record of ours.</summary>
public sealed class ComplainForm
{
    public string? Description { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public bool Anonymous { get; set; }

    public string? Name { get; set; }

    public string? CustomerNumber { get; set; }

    /// <summary>A type or a subtype; null for whoever cannot say.</summary>
    public long? TypeId { get; set; }

    public string? Product { get; set; }

    public DateOnly? OccurredOn { get; set; }

    public string? Place { get; set; }

    /// <summary>In the organisation's currency.</summary>
    public decimal? Amount { get; set; }

    public string? RemedySought { get; set; }

    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>Nobody sees this field; only a machine fills it.</summary>
    public string? Website { get; set; }

    public ComplaintContent Content(string currency) => new()
    {
        Description = Description!,
        ComplainantEmail = Email,
        ComplainantPhone = Phone,
        Anonymous = Anonymous,
        OccurredOn = OccurredOn,
        Place = Place,
        AmountInvolved = Amount,
        Currency = currency,
        RemedySought = RemedySought,
    };

    public ComplaintSubject Subject(long typeId, long? subtypeId) =>
        new() { TypeId = typeId, SubtypeId = subtypeId, Product = Product, ComplainantName = Name };
}

internal sealed class ComplainFormValidator : AbstractValidator<ComplainForm>
{
    public ComplainFormValidator(Texts t)
    {
        RuleFor(f => f.Description!).Given(t["Complain.Description.Missing"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Email).UpTo(Customer.EmailLimit, t).Email(t);
        RuleFor(f => f.Phone).UpTo(PhoneNumber.Limit, t).Phone(t);
        RuleFor(f => f.Anonymous)
            .Must((form, anonymous) => anonymous || Text.Given(form.Email) is not null || Text.Given(form.Phone) is not null)
            .WithMessage(_ => t["Complain.Reach.Missing"]);
        RuleFor(f => f.Name).UpTo(ComplaintContent.NameLimit, t);
        RuleFor(f => f.CustomerNumber).UpTo(ComplaintEntry.CustomerNumberLimit, t);
        RuleFor(f => f.Product).UpTo(ComplaintContent.NameLimit, t);
        RuleFor(f => f.Place).UpTo(ComplaintContent.PlaceLimit, t);
        RuleFor(f => f.Amount).Amount(t);
        RuleFor(f => f.RemedySought).UpTo(Complaint.TextLimit, t);
    }
}
