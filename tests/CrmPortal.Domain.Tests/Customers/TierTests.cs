using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

public sealed class TierTests
{
    [Fact]
    [Trait("Rule", "TIR-01")]
    public void A_tier_without_a_reason_is_refused()
    {
        var customer = Given.Customer(Given.Person());

        Refused.By(TierRules.NeedsReason, "Reason", () => customer.AssignTier(Tier.A, " ", Given.Supervisor, Given.Now));

        Assert.Null(customer.Tier);
    }

    [Fact]
    [Trait("Rule", "TIR-01")]
    public void A_tier_keeps_its_reason_and_the_earlier_ones_stay_in_the_history()
    {
        var customer = Given.Customer(Given.Person());

        customer.AssignTier(Tier.B, "first order", Given.Supervisor, Given.Now);
        customer.AssignTier(Tier.A, "grew", Given.Supervisor, Given.Now.AddDays(1));

        Assert.Equal((Tier.A, "grew"), (customer.Tier, customer.TierReason));
        Assert.Equal([Tier.B, Tier.A], customer.Tiers.Select(t => t.Tier));
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    [Trait("Rule", "TIR-02")]
    public void Only_a_supervisor_assigns_a_tier(Role role) =>
        Refused.By(TierRules.BySupervisor, null, () => Given.Customer(Given.Person()).AssignTier(Tier.A, "because", Given.By(role), Given.Now));

    [Fact]
    [Trait("Rule", "TIR-02")]
    public void A_supervisor_stands_in_the_history()
    {
        var customer = Given.Customer(Given.Person());

        customer.AssignTier(Tier.A, "because", Given.Supervisor, Given.Now);

        var assignment = Assert.Single(customer.Tiers);
        Assert.Equal((Given.Supervisor.UserId, Given.Supervisor.Name, Given.Now), (assignment.ById, assignment.ByName, assignment.At));
    }
}
