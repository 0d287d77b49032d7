using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class OwnerTests
{
    [Fact]
    [Trait("Rule", "CMP-13")]
    public void An_agent_takes_what_nobody_owns()
    {
        var complaint = Given.Unowned();

        complaint.Ownership.Assign(People.Ben, null, People.Ben, Given.Now);

        Assert.True(complaint.Ownership.IsOwner(People.Ben));
        Assert.Equal("Ben", complaint.OwnerName);
    }

    [Fact]
    [Trait("Rule", "CMP-13")]
    public void An_agent_assigns_nobody_else()
    {
        Refused.By(
            ComplaintRules.AgentTakesOnlyUnowned,
            Given.Unowned(),
            complaint => complaint.Ownership.Assign(People.Ann, null, People.Ben, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-13")]
    public void An_agent_does_not_take_what_a_colleague_owns()
    {
        Refused.By(
            ComplaintRules.AllowedToThisPerson,
            Given.Complaint(),
            complaint => complaint.Ownership.Assign(People.Ben, "Mine", People.Ben, Given.Now));
    }

    [Theory]
    [Trait("Rule", "CMP-14")]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public void The_owner_works_with_customers(Role role)
    {
        Refused.By(
            ComplaintRules.OwnerWorksWithCustomers,
            Given.Unowned(),
            complaint => complaint.Ownership.Assign(People.Ben with { Role = role }, null, People.Sam, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-14")]
    public void The_owner_may_read_what_he_owns()
    {
        var complaint = Given.Unowned();
        complaint.Reception.Amend(Given.Content, Given.Subject with { CustomerLevel = InfoLevel.Confidential }, People.Sam, Given.Now, TimeZoneInfo.Utc);

        Refused.By(
            ComplaintRules.OwnerWorksWithCustomers,
            complaint,
            refused => refused.Ownership.Assign(People.Ben, null, People.Sam, Given.Now));
        complaint.Ownership.Assign(People.Sue, null, People.Sam, Given.Now);

        Assert.True(complaint.Ownership.IsOwner(People.Sue));
    }

    [Fact]
    [Trait("Rule", "CMP-12")]
    public void A_person_named_in_the_complaint_is_not_made_its_owner()
    {
        Refused.By(
            ComplaintRules.NobodyDecidesAboutHimself,
            Given.Unowned(),
            complaint => complaint.Ownership.Assign(People.NamedAgent, null, People.Sam, Given.Now));
        Refused.By(
            ComplaintRules.NobodyDecidesAboutHimself,
            Given.Unowned(),
            complaint => complaint.Ownership.Assign(People.NamedAgent, null, People.NamedAgent, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-15")]
    public void A_hand_over_has_a_reason_and_is_kept()
    {
        var complaint = Given.Complaint();

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Ownership.Assign(People.Ben, null, People.Sam, Given.Now));
        complaint.Ownership.Assign(People.Ben, "Ann is on leave.", People.Sam, Given.Now);

        var handOver = complaint.Ownership.HandOvers[^1];
        Assert.Equal((People.Ann.UserId, "Ann", 2L, "Ben", "Ann is on leave."), (handOver.FromId, handOver.FromName, handOver.ToId, handOver.ToName, handOver.Note));
        Assert.Equal(People.Sam.UserId, handOver.UserId);
        Assert.True(complaint.Ownership.IsOwner(People.Ben));
    }

    [Fact]
    [Trait("Rule", "CMP-15")]
    public void Handing_over_to_the_owner_himself_is_refused()
    {
        Refused.By(
            ComplaintRules.HandedOverToSomeoneElse,
            Given.Complaint(),
            complaint => complaint.Ownership.Assign(People.Ann, "Again", People.Sam, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-16")]
    public void A_complaint_is_sent_to_another_teams_queue()
    {
        var complaint = Given.Complaint();

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Ownership.Route(99, "", People.Sam, Given.Now));
        complaint.Ownership.Route(99, "Their crane", People.Sam, Given.Now);

        Assert.Equal(99, complaint.TeamId);
        Assert.True(complaint.Ownership.IsOwner(People.Ann));
        Assert.True(complaint.Allows(ComplaintAction.Communicate, People.Stranger));
        Assert.False(complaint.Allows(ComplaintAction.Communicate, People.Ben));
    }
}
