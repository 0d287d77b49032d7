using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

internal static class Given
{
    public static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Agent = By(Role.Agent);

    public static readonly Actor Supervisor = By(Role.Supervisor, InfoLevel.Confidential);

    public static Actor By(Role role, InfoLevel clearance = InfoLevel.Internal) => new(7, $"{role}", role, null, clearance);

    public static CustomerDetails Person() => new()
    {
        Type = CustomerType.Individual,
        Name = "Ada Lovelace",
        Email = "ada@example.org",
        OwnerId = 7,
    };

    public static CustomerDetails Organisation() => new()
    {
        Type = CustomerType.Organisation,
        Name = "Analytical Engines Ltd",
        RegistrationNo = "91310000MA1FL0001X",
        Industry = "Manufacturing",
        OwnerId = 7,
    };

    public static Customer Customer(CustomerDetails? details = null) => Domain.Customers.Customer.Create(details ?? Person(), Agent, Now);

    /// <summary>The work is refused by the rule, at the field where one is named.</summary>
    public static void Refused(Rule rule, Action work, string? field = null)
    {
        var refusal = Assert.Throws<RuleViolation>(work);
        Assert.Equal((rule, field), (refusal.Rule, refusal.Field));
    }
}
