using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Testing.People;

namespace CrmPortal.Domain.Tests.Interactions;

public sealed class InteractionTests
{
    [Fact]
    [Trait("Rule", "INT-04")]
    [Trait("Rule", "INT-12")]
    public void Three_facts_suffice_and_the_rest_follows_from_channel_and_moment()
    {
        var interaction = Given.Logged();

        Assert.Equal(Given.Now, interaction.StartedAt);
        Assert.Null(interaction.EndedAt);
        Assert.Equal(Ann.UserId, interaction.AgentId);
        Assert.Equal((Synchronicity.Synchronous, ActorKind.Human, Mode.MediaSupported), (interaction.Synchronicity, interaction.ActorKind, interaction.Mode));
    }

    [Fact]
    [Trait("Rule", "INT-12")]
    public void An_attribute_that_is_given_goes_before_that_of_the_channel()
    {
        var interaction = Given.Logged(Given.Call with { ActorKind = ActorKind.Machine });

        Assert.Equal(ActorKind.Machine, interaction.ActorKind);
        Assert.Equal(Synchronicity.Synchronous, interaction.Synchronicity);
    }

    [Fact]
    [Trait("Rule", "INT-01")]
    public void Managers_and_admins_log_nothing()
    {
        Refused.By(InteractionRules.WorkersOnly, () => Given.Logged(by: Manager));
        Refused.By(InteractionRules.WorkersOnly, () => Given.Logged(by: Admin));
        Refused.By(InteractionRules.WorkersOnly, () => Given.Logged().Correct("wrong", Manager, Given.Now));

        Assert.Null(Given.Logged(by: Actor.System).AgentId);
    }

    [Fact]
    [Trait("Rule", "INT-02")]
    public void Nothing_is_logged_for_a_deactivated_customer()
    {
        var customer = Given.Prospect();
        customer.Deactivate("moved away", Ann, Given.Now);

        Refused.By(InteractionRules.CustomerIsInUse, "Customer", () => Interaction.Log(Given.Call, customer, Given.Telephone, Ann, Given.Now));

        Assert.Null(customer.LastContactAt);
    }

    [Theory]
    [Trait("Rule", "INT-03")]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\u202e\u202c")]
    public void A_summary_without_a_visible_character_is_refused(string summary) =>
        Refused.By(InteractionRules.SummaryIsGiven, "Summary", () => Given.Logged(Given.Call with { Summary = summary }));

    [Fact]
    [Trait("Rule", "INT-04")]
    public void A_start_in_the_future_or_before_all_records_is_refused()
    {
        Refused.By(InteractionRules.NotInTheFuture, "StartedAt", () => Given.Logged(Given.Call with { StartedAt = Given.Now.AddSeconds(1) }));
        Refused.By(InteractionRules.NotInTheFuture, "StartedAt", () => Given.Logged(Given.Call with { StartedAt = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) }));
    }

    [Fact]
    [Trait("Rule", "INT-05")]
    public void An_end_before_the_start_or_in_the_future_is_refused()
    {
        var start = Given.Now.AddHours(-1);

        Refused.By(InteractionRules.EndsAfterItsStart, "EndedAt", () => Given.Logged(Given.Call with { StartedAt = start, EndedAt = start.AddSeconds(-1) }));
        Refused.By(InteractionRules.EndsAfterItsStart, "EndedAt", () => Given.Logged(Given.Call with { StartedAt = start, EndedAt = Given.Now.AddSeconds(1) }));

        Assert.Equal(start, Given.Logged(Given.Call with { StartedAt = start, EndedAt = start }).EndedAt);
    }

    [Fact]
    [Trait("Rule", "INT-06")]
    public void A_contact_of_somebody_else_is_refused() =>
        Refused.By(InteractionRules.ContactOfTheCustomer, "ContactId", () => Given.Logged(Given.Call with { ContactId = 77 }));

    [Fact]
    [Trait("Rule", "INT-06")]
    public void A_contact_of_the_customer_is_taken()
    {
        var customer = Given.Prospect();
        var contact = customer.AddContact(new ContactDetails { Name = "Secretary" }, Ann);

        var interaction = Interaction.Log(Given.Call with { ContactId = contact.Id }, customer, Given.Telephone, Ann, Given.Now);

        Assert.Equal(contact.Id, interaction.ContactId);
    }

    [Fact]
    [Trait("Rule", "INT-07")]
    public void A_level_above_the_own_clearance_is_refused() =>
        Refused.By(InteractionRules.LevelAboveOwnClearance, "Level", () => Given.Logged(Given.Call with { Level = InfoLevel.Confidential }));

    [Fact]
    [Trait("Rule", "INT-08")]
    public void The_level_of_the_customer_goes_before_a_lower_one()
    {
        var interaction = Interaction.Log(Given.Call with { Level = InfoLevel.Public }, Given.Prospect(InfoLevel.Confidential), Given.Telephone, Ann, Given.Now);

        Assert.Equal(InfoLevel.Confidential, interaction.Level);
    }

    [Fact]
    [Trait("Rule", "INT-10")]
    public void The_text_is_frozen_after_24_hours()
    {
        var interaction = Given.Logged();

        interaction.Rewrite("Asked for two invoices", InteractionOutcome.Resolved, Ann, Given.Now.AddHours(24).AddTicks(-1));

        Refused.By(InteractionRules.TextIsFrozen, () => interaction.Rewrite("Something else", null, Ann, Given.Now.AddHours(24)));
        Assert.Equal(("Asked for two invoices", InteractionOutcome.Resolved), (interaction.Summary, interaction.Outcome!.Value));
    }

    [Fact]
    [Trait("Rule", "INT-03")]
    public void A_text_is_not_rewritten_into_nothing()
    {
        var interaction = Given.Logged();

        Refused.By(InteractionRules.SummaryIsGiven, () => interaction.Rewrite(" ", InteractionOutcome.Resolved, Ann, Given.Now));

        Assert.Null(interaction.Outcome);
    }

    [Fact]
    [Trait("Rule", "INT-14")]
    public void The_text_is_changed_by_its_author_or_a_supervisor()
    {
        var interaction = Given.Logged();

        Refused.By(InteractionRules.TextByItsAuthor, () => interaction.Rewrite("Ben's view", null, Ben, Given.Now));
        interaction.Rewrite("Sue's view", null, Sue, Given.Now);

        Assert.Equal("Sue's view", interaction.Summary);
    }

    [Fact]
    [Trait("Rule", "INT-11")]
    public void A_correction_is_added_at_any_time_and_the_text_stays()
    {
        var interaction = Given.Logged();

        interaction.Correct("It was the other invoice", Ben, Given.Now.AddDays(40));
        Refused.By(InteractionRules.CorrectionHasText, "Text", () => interaction.Correct(" ", Ben, Given.Now));

        var correction = Assert.Single(interaction.Corrections);
        Assert.Equal(("It was the other invoice", "Ben", Given.Now.AddDays(40)), (correction.Text, correction.ByName, correction.At));
        Assert.Equal(Given.Call.Summary, interaction.Summary);
    }

    [Fact]
    [Trait("Rule", "INT-13")]
    public void The_last_contact_moves_forward_and_never_back()
    {
        var customer = Given.Prospect();

        Interaction.Log(Given.Call with { StartedAt = Given.Now.AddHours(-1) }, customer, Given.Telephone, Ann, Given.Now);
        Interaction.Log(Given.Call with { StartedAt = Given.Now.AddDays(-3) }, customer, Given.Telephone, Ann, Given.Now);
        Interaction.Log(Given.Call with { Outcome = InteractionOutcome.NoAnswer }, customer, Given.Telephone, Ann, Given.Now);

        Assert.Equal(Given.Now.AddHours(-1), customer.LastContactAt);
    }
}
