using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>What a person types about a contact.</summary>
public sealed record ContactDetails
{
    public required string Name { get; init; }

    public string? JobTitle { get; init; }

    public ContactRole Role { get; init; } = ContactRole.Other;

    public ContactLevel Level { get; init; } = ContactLevel.Operational;

    public PhoneNumber? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The user on our side who keeps this contact.</summary>
    public long? CounterpartId { get; init; }

    public bool IsPrimary { get; init; }

    public bool DoNotContact { get; init; }
}

/// <summary>A person at a customer.</summary>
public sealed class Contact : Part<Customer>
{
    internal Contact(ContactDetails details) => Apply(details);

    private Contact()
    {
    }

    [Personal]
    public string Name { get; private set; } = "";

    public string? JobTitle { get; private set; }

    public ContactRole Role { get; private set; }

    public ContactLevel Level { get; private set; }

    [Personal]
    public string? Phone { get; private set; }

    /// <summary>CUS-06. <see cref="PhoneNumber.Key"/>.</summary>
    [Personal]
    public string? PhoneDigits { get; private set; }

    [Personal]
    public string? Email { get; private set; }

    public long? CounterpartId { get; private set; }

    public bool IsPrimary { get; private set; }

    public bool DoNotContact { get; private set; }

    internal void Apply(ContactDetails details)
    {
        Name = Text.Given(details.Name) ?? throw new ArgumentException("A contact has a name.", nameof(details));
        JobTitle = Text.Given(details.JobTitle);
        Role = details.Role;
        Level = details.Level;
        Phone = details.Phone?.Typed;
        PhoneDigits = details.Phone?.Key;
        Email = Text.Given(details.Email);
        CounterpartId = details.CounterpartId;
        DoNotContact = details.DoNotContact;
    }

    internal void MarkPrimary(bool primary) => IsPrimary = primary;
}
