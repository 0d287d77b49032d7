using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>The channel of <see cref="Logged"/>.</summary>
    public static Channel Telephone => ChannelSeed.All().Single(c => c.Code is ChannelSeed.Phone);

    public static NewInteraction Call { get; } = new() { Summary = "Asked for the invoice" };

    /// <summary>A task due a day after <see cref="Now"/>.</summary>
    public static NewTask Job => new() { Title = "Send the invoice", DueAt = Now.AddDays(1) };

    /// <summary>A customer without owner and team who has been one for a month.</summary>
    public static Customer Prospect(InfoLevel level = InfoLevel.Internal) => Domain.Customers.Customer.Create(
        new CustomerDetails { Type = CustomerType.Individual, Name = "王芳", Phone = PhoneNumber("13800138000"), Stage = CustomerStage.Prospect, Level = level },
        Domain.Shared.Actor.System,
        Now.AddDays(-30));

    public static Interaction Logged(NewInteraction? input = null, Actor? by = null) =>
        Interaction.Log(input ?? Call, Prospect(), Telephone, by ?? People.Ann, Now);
}
