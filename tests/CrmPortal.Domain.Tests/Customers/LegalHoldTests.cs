using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

public sealed class LegalHoldTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    [Trait("Rule", "CUS-15")]
    public void A_hold_tells_who_placed_it_why_and_until_when()
    {
        var customer = Given.Customer(Given.Person());

        Place(customer, reference: " 2026-沪-17 ", expectedEnd: Today);

        var hold = customer.CurrentHold!;
        Assert.Equal(("A lawsuit", "2026-沪-17", Today), (hold.Reason, hold.Reference, hold.ExpectedEnd));
        Assert.Equal((Given.Supervisor.UserId, Given.Supervisor.Name, Given.Now, null), (hold.PlacedById, hold.PlacedByName, hold.PlacedAt, hold.ReleasedAt));
    }

    [Fact]
    [Trait("Rule", "CUS-15")]
    [Trait("Rule", "CUS-16")]
    public void A_released_hold_stays_in_the_history_and_another_can_follow()
    {
        var customer = Given.Customer(Given.Person());
        Place(customer);

        customer.ReleaseHold("Settled", Given.Supervisor, Given.Now.AddDays(1));
        Place(customer, "Another lawsuit");

        Assert.Equal([("A lawsuit", "Settled"), ("Another lawsuit", null)], customer.Holds.Select(h => (h.Reason, h.ReleaseReason)));
        Assert.Equal((Given.Supervisor.UserId, Given.Supervisor.Name, Given.Now.AddDays(1)), (customer.Holds[0].ReleasedById, customer.Holds[0].ReleasedByName, customer.Holds[0].ReleasedAt));
        Assert.Equal("Another lawsuit", customer.CurrentHold?.Reason);
    }

    [Theory]
    [Trait("Rule", "CUS-14")]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public void Only_a_supervisor_places_and_releases(Role role)
    {
        var customer = Given.Customer(Given.Person());
        Refused.By(CustomerRules.HoldBySupervisor, null, () => Place(customer, by: Given.By(role)));
        Place(customer);

        Refused.By(CustomerRules.HoldBySupervisor, null, () => customer.ReleaseHold("Settled", Given.By(role), Given.Now));

        Assert.Null(Assert.Single(customer.Holds).ReleasedAt);
    }

    [Fact]
    [Trait("Rule", "CUS-15")]
    public void Neither_happens_without_a_reason()
    {
        var customer = Given.Customer(Given.Person());
        Refused.By(CustomerRules.HoldNeedsReason, "Reason", () => Place(customer, " "));
        Place(customer);

        Refused.By(CustomerRules.HoldNeedsReason, "Reason", () => customer.ReleaseHold("\t", Given.Supervisor, Given.Now));

        Assert.NotNull(customer.CurrentHold);
    }

    [Fact]
    [Trait("Rule", "CUS-16")]
    public void A_second_hold_is_refused_while_one_lies()
    {
        var customer = Given.Customer(Given.Person());
        Place(customer);

        Refused.By(CustomerRules.HeldOnce, null, () => Place(customer, "Another lawsuit"));

        Assert.Single(customer.Holds);
    }

    [Fact]
    [Trait("Rule", "CUS-20")]
    public void What_does_not_lie_is_not_released()
    {
        var customer = Given.Customer(Given.Person());
        Refused.By(CustomerRules.ReleasedWhereHeld, null, () => customer.ReleaseHold("Settled", Given.Supervisor, Given.Now));
        Place(customer);
        customer.ReleaseHold("Settled", Given.Supervisor, Given.Now);

        Refused.By(CustomerRules.ReleasedWhereHeld, null, () => customer.ReleaseHold("Once more", Given.Supervisor, Given.Now));

        Assert.Equal("Settled", customer.Holds[0].ReleaseReason);
    }

    [Theory]
    [Trait("Rule", "CUS-17")]
    [InlineData("2026-03-02T15:59:59Z", true)]
    [InlineData("2026-03-02T16:00:00Z", false)]
    public void The_expected_end_is_today_or_later_where_the_organisation_is(string now, bool isTaken)
    {
        var customer = Given.Customer(Given.Person());
        var at = DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        void Hold() => customer.PlaceHold("A lawsuit", null, Today, Given.Supervisor, at, Zone);

        if (isTaken)
        {
            Hold();
        }
        else
        {
            Refused.By(CustomerRules.HoldEndsLater, "ExpectedEnd", Hold);
        }

        Assert.Equal(isTaken, customer.CurrentHold is not null);
    }

    [Fact]
    [Trait("Rule", "CUS-08")]
    public void A_deactivated_customer_is_held_and_released()
    {
        var customer = Given.Customer(Given.Person());
        customer.Deactivate("Moved", Given.Agent, Given.Now);

        Place(customer);
        customer.ReleaseHold("Settled", Given.Supervisor, Given.Now);

        Assert.Single(customer.Holds);
    }

    [Fact]
    [Trait("Rule", "CUS-18")]
    [Trait("Rule", "CUS-19")]
    public void Erasing_is_refused_for_every_reason_there_is()
    {
        var customer = Given.Customer(Given.Person());
        var free = customer.WhyNotErase([]);
        Place(customer);

        var both = customer.WhyNotErase(["CP-000007", "CP-000009"]);
        customer.ReleaseHold("Settled", Given.Supervisor, Given.Now);
        var complaint = customer.WhyNotErase(["CP-000009"]);

        Assert.Empty(free);
        Assert.Equal([CustomerRules.HeldIsNotErased, CustomerRules.ComplainantIsNotErased], both.Select(reason => reason.Rule));
        Assert.Equal([Given.Now, "CP-000007, CP-000009"], both.SelectMany(reason => reason.Arguments));
        Assert.Equal(["CP-000009"], Assert.Single(complaint).Arguments);
    }

    private static void Place(
        Customer customer, string reason = "A lawsuit", string? reference = null, DateOnly? expectedEnd = null, Actor? by = null) =>
        customer.PlaceHold(reason, reference, expectedEnd, by ?? Given.Supervisor, Given.Now, Zone);
}
