using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>An agent without a team, who owns <see cref="Person"/> and <see cref="Company"/>.</summary>
    public static Actor Agent { get; } = By(Role.Agent);

    /// <summary>A supervisor without a team.</summary>
    public static Actor Supervisor { get; } = By(Role.Supervisor, InfoLevel.Confidential);

    public static Actor By(Role role, InfoLevel clearance = InfoLevel.Internal) => new(7, $"{role}", role, null, clearance);

    public static CustomerDetails Person() => new()
    {
        Type = CustomerType.Individual,
        Name = "Ada Lovelace",
        Email = "ada@example.org",
        OwnerId = 7,
    };

    public static CustomerDetails Company() => new()
    {
        Type = CustomerType.Organisation,
        Name = "Analytical Engines Ltd",
        RegistrationNumber = "91310000MA1FL0001X",
        Industry = "Manufacturing",
        OwnerId = 7,
    };

    /// <summary>Read as in China.</summary>
    public static PhoneNumber? PhoneNumber(string? typed) => Domain.Customers.PhoneNumber.Read(typed, PhoneRegion.China);

    public static Customer Customer(CustomerDetails details) => Domain.Customers.Customer.Create(details, Agent, Now);
}
