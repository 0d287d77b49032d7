using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

public sealed class CustomerTests
{
    [Theory]
    [InlineData(null, "Manufacturing", "RegistrationNumber")]
    [InlineData("  ", "Manufacturing", "RegistrationNumber")]
    [InlineData("9131", null, "Industry")]
    [InlineData(null, null, "RegistrationNumber")]
    [Trait("Rule", "CUS-01")]
    public void An_organisation_without_registration_or_industry_is_refused(string? registration, string? industry, string field)
    {
        var details = Given.Company() with { RegistrationNumber = registration, Industry = industry };

        Refused.By(CustomerRules.OrganisationNeedsRegistration, field, () => Given.Customer(details));
    }

    [Fact]
    [Trait("Rule", "CUS-01")]
    public void An_organisation_with_both_is_taken_and_needs_no_telephone()
    {
        var customer = Given.Customer(Given.Company());

        Assert.Equal(("91310000MA1FL0001X", "Manufacturing"), (customer.RegistrationNumber, customer.Industry));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("no digits", " ")]
    [Trait("Rule", "CUS-02")]
    public void A_person_who_cannot_be_reached_is_refused(string? phone, string? email) =>
        Refused.By(
            CustomerRules.PersonNeedsAWayToReachHim,
            "Phone",
            () => Given.Customer(Given.Person() with { Phone = Given.PhoneNumber(phone), Email = email }));

    [Theory]
    [InlineData("138 0013 8000", null)]
    [InlineData(null, "ada@example.org")]
    [Trait("Rule", "CUS-02")]
    public void One_way_to_reach_a_person_is_enough(string? phone, string? email)
    {
        var customer = Given.Customer(Given.Person() with { Phone = Given.PhoneNumber(phone), Email = email });

        Assert.Equal((phone, email), (customer.Phone, customer.Email));
    }

    [Fact]
    [Trait("Rule", "CUS-03")]
    public void An_active_customer_without_an_owner_is_refused() =>
        Refused.By(CustomerRules.ActiveNeedsOwner, "OwnerId", () => Given.Customer(Given.Person() with { OwnerId = null }));

    [Fact]
    [Trait("Rule", "CUS-03")]
    public void A_prospect_needs_no_owner()
    {
        var customer = Given.Customer(Given.Person() with { OwnerId = null, Stage = CustomerStage.Prospect });

        Assert.Null(customer.OwnerId);
    }

    [Fact]
    [Trait("Rule", "CUS-04")]
    public void An_organisation_below_itself_is_refused_and_nothing_changes()
    {
        var customer = Given.Customer(Given.Company());

        Refused.By(
            CustomerRules.NoCircleOfParents,
            "ParentId",
            () => customer.Edit(Given.Company() with { Name = "Another", ParentId = 12 }, [12, customer.Id], Given.Agent));

        Assert.Equal(("Analytical Engines Ltd", null), (customer.Name, customer.ParentId));
    }

    [Fact]
    [Trait("Rule", "CUS-04")]
    public void An_organisation_below_another_is_taken()
    {
        var customer = Given.Customer(Given.Company());

        customer.Edit(Given.Company() with { ParentId = 12 }, [12, 13], Given.Agent);

        Assert.Equal(12, customer.ParentId);
    }

    [Fact]
    [Trait("Rule", "CUS-05")]
    public void A_person_with_a_parent_is_refused() =>
        Refused.By(CustomerRules.OnlyOrganisationsHaveParents, "ParentId", () => Given.Customer(Given.Person() with { ParentId = 12 }));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [Trait("Rule", "CUS-07")]
    public void Deactivating_without_a_reason_is_refused(string reason)
    {
        var customer = Given.Customer(Given.Person());

        Refused.By(CustomerRules.DeactivationNeedsReason, "Reason", () => customer.Deactivate(reason, Given.Agent, Given.Now));

        Assert.False(customer.IsDeactivated);
    }

    [Fact]
    [Trait("Rule", "CUS-07")]
    public void Deactivating_keeps_reason_and_instant()
    {
        var customer = Given.Customer(Given.Person());

        customer.Deactivate(" moved abroad ", Given.Agent, Given.Now);

        Assert.Equal(("moved abroad", (DateTime?)Given.Now), (customer.DeactivationReason, customer.DeactivatedAt));
    }

    [Fact]
    [Trait("Rule", "CUS-08")]
    public void A_deactivated_customer_takes_no_change()
    {
        var customer = Given.Customer(Given.Person());
        var contact = new ContactDetails { Name = "Charles Babbage" };
        customer.Deactivate("moved abroad", Given.Agent, Given.Now);

        Refused.By(CustomerRules.DeactivatedIsReadOnly, null, () => customer.Edit(Given.Person(), [], Given.Agent));
        Refused.By(CustomerRules.DeactivatedIsReadOnly, null, () => customer.AddContact(contact, Given.Agent));
        Refused.By(CustomerRules.DeactivatedIsReadOnly, null, () => customer.EditContact(1, contact, Given.Agent));
        Refused.By(CustomerRules.DeactivatedIsReadOnly, null, () => customer.AssignTier(Tiers.Tier.A, "because", Given.Supervisor, Given.Now));
        Refused.By(CustomerRules.DeactivatedIsReadOnly, null, () => customer.Deactivate("again", Given.Agent, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CUS-08")]
    public void A_customer_taken_back_can_be_changed()
    {
        var customer = Given.Customer(Given.Person());
        customer.Deactivate("moved abroad", Given.Agent, Given.Now);

        customer.Reactivate(Given.Agent);
        customer.Edit(Given.Person() with { Name = "Ada King" }, [], Given.Agent);

        Assert.Equal(("Ada King", null), (customer.Name, customer.DeactivationReason));
    }

    [Fact]
    [Trait("Rule", "CUS-21")]
    public void A_customer_in_use_is_not_taken_back()
    {
        var customer = Given.Customer(Given.Person());

        Refused.By(CustomerRules.ReactivatedWhereDeactivated, null, () => customer.Reactivate(Given.Agent));
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    [Trait("Rule", "CUS-09")]
    public void Managers_and_administrators_change_no_customer(Role role)
    {
        var by = Given.By(role);
        var customer = Given.Customer(Given.Person());

        Refused.By(CustomerRules.WorkersOnly, null, () => Customer.Create(Given.Person(), by, Given.Now));
        Refused.By(CustomerRules.WorkersOnly, null, () => customer.Edit(Given.Person(), [], by));
        Refused.By(CustomerRules.WorkersOnly, null, () => customer.AddContact(new ContactDetails { Name = "X" }, by));
        Refused.By(CustomerRules.WorkersOnly, null, () => customer.EditContact(1, new ContactDetails { Name = "X" }, by));
        Refused.By(CustomerRules.WorkersOnly, null, () => customer.Deactivate("x", by, Given.Now));
        Refused.By(CustomerRules.WorkersOnly, null, () => customer.Reactivate(by));
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    public void Agents_supervisors_and_the_system_do()
    {
        foreach (var by in (Actor[])[Given.Agent, Given.Supervisor, Actor.System])
        {
            Assert.Equal("Ada Lovelace", Customer.Create(Given.Person(), by, Given.Now).Name);
        }
    }

    [Theory]
    [InlineData(InfoLevel.Internal, InfoLevel.Confidential)]
    [InlineData(InfoLevel.Public, InfoLevel.Internal)]
    [InlineData(InfoLevel.Confidential, InfoLevel.TopSecret)]
    [Trait("Rule", "CUS-10")]
    public void A_level_above_the_own_clearance_is_refused(InfoLevel clearance, InfoLevel level) =>
        Refused.By(
            CustomerRules.LevelAboveOwnClearance,
            "Level",
            () => Customer.Create(Given.Person() with { Level = level }, Given.By(Role.Agent, clearance), Given.Now));

    [Fact]
    [Trait("Rule", "CUS-10")]
    public void The_own_level_is_taken()
    {
        var customer = Customer.Create(Given.Person() with { Level = InfoLevel.Confidential }, Given.Supervisor, Given.Now);

        Assert.Equal(InfoLevel.Confidential, customer.Level);
    }

    [Fact]
    [Trait("Rule", "CUS-11")]
    public void A_contact_of_another_customer_is_refused() =>
        Refused.By(CustomerRules.ContactUnknown, null, () => Given.Customer(Given.Person()).EditContact(99, new ContactDetails { Name = "X" }, Given.Agent));

    [Fact]
    [Trait("Rule", "CUS-11")]
    public void An_own_contact_is_edited()
    {
        var customer = Given.Customer(Given.Person());
        var contact = customer.AddContact(new ContactDetails { Name = "Charles" }, Given.Agent);

        customer.EditContact(contact.Id, new ContactDetails { Name = "Charles Babbage", Phone = Given.PhoneNumber("+86 138-0013-8000") }, Given.Agent);

        Assert.Equal(("Charles Babbage", "+8613800138000"), (contact.Name, contact.PhoneDigits));
    }

    [Fact]
    [Trait("Rule", "CUS-12")]
    public void The_first_contact_is_the_primary_one_until_another_is_made_it()
    {
        var customer = Given.Customer(Given.Person());

        var first = customer.AddContact(new ContactDetails { Name = "First" }, Given.Agent);
        var second = customer.AddContact(new ContactDetails { Name = "Second" }, Given.Agent);
        Assert.Equal((true, false), (first.IsPrimary, second.IsPrimary));
        var third = customer.AddContact(new ContactDetails { Name = "Third", IsPrimary = true }, Given.Agent);

        Assert.Equal((false, false, true), (first.IsPrimary, second.IsPrimary, third.IsPrimary));
    }

    [Fact]
    public void An_earlier_contact_logged_late_does_not_change_the_latest()
    {
        var customer = Given.Customer(Given.Person());
        customer.ContactedAt(Given.Now);

        customer.ContactedAt(Given.Now.AddDays(-1));

        Assert.Equal(Given.Now, customer.LastContactAt);
    }
}
