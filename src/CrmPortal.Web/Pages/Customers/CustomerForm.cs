using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Customers;

/// <summary>The form by which a customer is made and edited.</summary>
public sealed class CustomerForm
{
    public CustomerType? Type { get; set; } = CustomerType.Individual;

    public string? Name { get; set; }

    public string? RegistrationNumber { get; set; }

    public string? Industry { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>One of <see cref="Texts.Languages"/>.</summary>
    public string? Language { get; set; }

    public string? Address { get; set; }

    public string? Source { get; set; }

    public string? Note { get; set; }

    public CustomerStage? Stage { get; set; } = CustomerStage.Active;

    public InfoLevel? Level { get; set; } = InfoLevel.Internal;

    public long? OwnerId { get; set; }

    public long? TeamId { get; set; }

    /// <summary>Number of the organisation this one belongs to.</summary>
    public string? Parent { get; set; }

    public static CustomerForm From(Customer customer)
    {
        return new CustomerForm
        {
            Type = customer.Type,
            Name = customer.Name,
            RegistrationNumber = customer.RegistrationNumber,
            Industry = customer.Industry,
            Phone = customer.Phone,
            Email = customer.Email,
            Language = customer.Language,
            Address = customer.Address,
            Source = customer.Source,
            Note = customer.Note,
            Stage = customer.Stage,
            Level = customer.Level,
            OwnerId = customer.OwnerId,
            TeamId = customer.TeamId,
            Parent = customer.ParentId is { } parent ? Customer.Numbers.Of(parent) : null,
        };
    }

    public CustomerDetails Details(long? parentId, PhoneRegion region) => new()
    {
        Type = Type!.Value,
        Name = Name!,
        RegistrationNumber = RegistrationNumber,
        Industry = Industry,
        Phone = PhoneNumber.Read(Phone, region),
        Email = Email,
        Language = Language,
        Address = Address,
        Source = Source,
        Note = Note,
        Stage = Stage!.Value,
        Level = Level!.Value,
        OwnerId = OwnerId,
        TeamId = TeamId,
        ParentId = parentId,
    };
}

internal sealed class CustomerFormValidator : AbstractValidator<CustomerForm>
{
    public CustomerFormValidator(Texts t)
    {
        RuleFor(f => f.Type).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Stage).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Level).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Name!).Given(t["Customer.Name.Missing"]).UpTo(Customer.NameLimit, t);
        RuleFor(f => f.RegistrationNumber).UpTo(Customer.TextLimit, t);
        RuleFor(f => f.Industry).UpTo(Customer.TextLimit, t);
        RuleFor(f => f.Phone).UpTo(PhoneNumber.Limit, t).Phone(t);
        RuleFor(f => f.Email).UpTo(Customer.EmailLimit, t).Email(t);
        RuleFor(f => f.Language)
            .Must(l => string.IsNullOrEmpty(l) || Texts.Languages.Contains(l, StringComparer.Ordinal))
            .WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Address).UpTo(Customer.AddressLimit, t);
        RuleFor(f => f.Source).UpTo(Customer.TextLimit, t);
        RuleFor(f => f.Note).UpTo(Customer.NoteLimit, t);
    }
}
