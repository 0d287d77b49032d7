namespace CrmPortal.Domain.Customers;

public sealed partial class Customer
{
    /// <summary>
    /// A customer known from elsewhere. Owner, contact and required details may be missing until somebody edits them;
    /// the lists then show "no owner" and "incomplete".
    /// </summary>
    public static Customer Import(CustomerDetails details, string? externalId, long importRunId, DateTime now)
    {
        var customer = new Customer { CreatedAt = now, ExternalId = externalId, ImportRunId = importRunId };
        customer.Apply(details);
        return customer;
    }

    /// <summary>IMP-07. Takes over what the source says now; true where that is something new.</summary>
    public bool Follow(CustomerDetails source)
    {
        RequireInUse();

        var before = Details();
        Apply(source);
        return Details() != before;
    }

    /// <summary>What is known about the customer, as a person would type it.</summary>
    public CustomerDetails Details() => new()
    {
        Type = Type,
        Name = Name,
        RegistrationNumber = RegistrationNumber,
        Industry = Industry,
        Phone = PhoneNumber.Stored(Phone, PhoneDigits),
        Email = Email,
        Language = Language,
        Address = Address,
        Source = Source,
        Note = Note,
        Stage = Stage,
        Level = Level,
        OwnerId = OwnerId,
        TeamId = TeamId,
        ParentId = ParentId,
    };
}
