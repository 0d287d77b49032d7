using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using Xunit;

namespace CrmPortal.Domain.Tests.Interactions;

/// <summary>The people, the customer and the channel of these tests.</summary>
internal static class Cast
{
    public const long Team = 1;

    /// <summary>Monday, 2 March 2026, 10:00 in Shanghai.</summary>
    public static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    public static Actor Ann { get; } = Person(1, "Ann", Role.Agent, Team);

    public static Actor Ben { get; } = Person(2, "Ben", Role.Agent, Team);

    public static Actor Stranger { get; } = Person(3, "Stranger", Role.Agent, 99);

    public static Actor Sue { get; } = Person(4, "Sue", Role.Supervisor, Team);

    public static Actor Mia { get; } = Person(5, "Mia", Role.Manager, Team);

    public static Actor Adam { get; } = Person(6, "Adam", Role.Admin, null);

    public static Channel Phone => ChannelSeed.All().Single(c => c.Code is ChannelSeed.Phone);

    public static NewInteraction Call { get; } = new() { Summary = "Asked for the invoice" };

    public static NewTask Job { get; } = new() { Title = "Send the invoice", DueAt = Now.AddDays(1) };

    public static Customer Customer(InfoLevel level = InfoLevel.Internal) => Domain.Customers.Customer.Create(
        new CustomerDetails { Type = CustomerType.Individual, Name = "王芳", Phone = "13800138000", Stage = CustomerStage.Prospect, Level = level },
        Actor.System,
        Now.AddDays(-30));

    public static Interaction Logged(NewInteraction? input = null, Actor? by = null) =>
        Interaction.Log(input ?? Call, Customer(), Phone, by ?? Ann, Now);

    public static void Refused(Rule rule, Action command) => Refused(rule, null, command);

    public static void Refused(Rule rule, string? field, Action command)
    {
        var refusal = Assert.Throws<RuleViolation>(command);
        Assert.Equal(rule, refusal.Rule);
        if (field is not null)
        {
            Assert.Equal(field, refusal.Field);
        }
    }

    private static Actor Person(long id, string name, Role role, long? team) =>
        new(id, name, role, team, role is Role.Agent or Role.Admin ? InfoLevel.Internal : InfoLevel.Confidential);
}
