using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Intake;

/// <summary>What was told, as it is taken in and as it is corrected later.</summary>
public abstract class ContentForm
{
    /// <summary>Number of the customer, or words that match only one.</summary>
    public string? Customer { get; set; }

    public string? ComplainantName { get; set; }

    public string? ComplainantPhone { get; set; }

    public string? ComplainantEmail { get; set; }

    public bool Anonymous { get; set; }

    public string? Description { get; set; }

    /// <summary>A type or a subtype.</summary>
    public long? TypeId { get; set; }

    public string? Product { get; set; }

    public string? Department { get; set; }

    public DateOnly? OccurredOn { get; set; }

    public string? Place { get; set; }

    public string? PeopleInvolved { get; set; }

    /// <summary>Those of the people involved who are users here.</summary>
    public List<long> StaffInvolved { get; set; } = [];

    public decimal? AmountInvolved { get; set; }

    public string? Currency { get; set; }

    public string? RemedySought { get; set; }

    public List<Risks> RiskFlags { get; set; } = [];

    public InfoLevel? Level { get; set; } = InfoLevel.Internal;

    public ComplaintContent Content() => new()
    {
        Description = Description!,
        ComplainantPhone = ComplainantPhone,
        ComplainantEmail = ComplainantEmail,
        Anonymous = Anonymous,
        Department = Department,
        OccurredOn = OccurredOn,
        Place = Place,
        PeopleInvolved = PeopleInvolved,
        PeopleInvolvedUserIds = StaffInvolved,
        AmountInvolved = AmountInvolved,
        Currency = Text.Given(Currency)?.ToUpperInvariant(),
        RemedySought = RemedySought,
    };

    public ComplaintSubject Subject(Customer? customer, long typeId, long? subtypeId) => new()
    {
        TypeId = typeId,
        SubtypeId = subtypeId,
        Product = Product,
        CustomerId = customer?.Id,
        CustomerLevel = customer?.Level ?? InfoLevel.Public,
        ComplainantName = ComplainantName,
        RiskFlags = RiskChoices.Set(RiskFlags),
        Level = Level!.Value,
    };
}

internal abstract class ContentFormValidator<TForm> : AbstractValidator<TForm>
    where TForm : ContentForm
{
    private const int CurrencyLength = 3;

    protected ContentFormValidator(Texts t)
    {
        RuleFor(f => f.Customer).UpTo(Customer.NameLimit, t);
        RuleFor(f => f.ComplainantName).UpTo(ComplaintContent.NameLimit, t);
        RuleFor(f => f.ComplainantPhone).UpTo(PhoneNumber.Limit, t).Phone(t);
        RuleFor(f => f.ComplainantEmail).UpTo(Customer.EmailLimit, t).Email(t);
        RuleFor(f => f.Description!).Given(t["Complaint.Description.Missing"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.TypeId).NotNull().WithMessage(_ => t["Complaint.Type.Missing"]);
        RuleFor(f => f.Product).UpTo(ComplaintContent.NameLimit, t);
        RuleFor(f => f.Department).UpTo(ComplaintContent.NameLimit, t);
        RuleFor(f => f.Place).UpTo(ComplaintContent.PlaceLimit, t);
        RuleFor(f => f.PeopleInvolved).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.AmountInvolved).Amount(t);
        RuleFor(f => f.Currency)
            .Must(code => Text.Given(code) is not { } given || (given.Length == CurrencyLength && given.All(char.IsAsciiLetter)))
            .WithMessage(_ => t["Complaint.Currency.Unknown"]);
        RuleFor(f => f.RemedySought).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.RiskFlags).Must(flags => flags.TrueForAll(flag => Enum.IsDefined(flag))).WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Level).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
    }
}
