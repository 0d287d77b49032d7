using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class RemedyTests
{
    [Theory]
    [Trait("Rule", "CMP-24")]
    [InlineData(Role.Agent, 500, RemedyStatus.Approved)]
    [InlineData(Role.Agent, 500.01, RemedyStatus.Proposed)]
    [InlineData(Role.Supervisor, 5000, RemedyStatus.Approved)]
    [InlineData(Role.Supervisor, 5000.01, RemedyStatus.Proposed)]
    public void Above_the_limit_of_the_role_a_remedy_waits_for_approval(Role role, double amount, RemedyStatus expected)
    {
        var owner = role == Role.Agent ? People.Ann : People.Sue;
        var complaint = Given.Complaint(ComplaintStatus.Investigating, owner: owner);

        var remedy = complaint.Remedies.Propose(Given.Refund((decimal)amount), Given.Limits, owner, Given.Now);

        Assert.Equal(expected, remedy.Status);
        Assert.Equal(((decimal)amount, "CNY"), (remedy.Amount, remedy.Currency));
    }

    [Fact]
    [Trait("Rule", "CMP-24")]
    public void A_remedy_without_an_amount_needs_no_approval()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        var remedy = complaint.Remedies.Propose(Given.Apology, Given.Limits, People.Ann, Given.Now);

        Assert.Equal((1, RemedyStatus.Approved, null), (remedy.Line, remedy.Status, remedy.Currency));
    }

    [Theory]
    [Trait("Rule", "CMP-26")]
    [InlineData(RemedyType.Refund, null)]
    [InlineData(RemedyType.Compensation, null)]
    [InlineData(RemedyType.Refund, 0d)]
    [InlineData(RemedyType.Discount, -1d)]
    public void A_remedy_that_costs_money_says_how_much(RemedyType type, double? amount)
    {
        Refused.By(
            ComplaintRules.RemedyHasAmount,
            Given.Complaint(ComplaintStatus.Investigating),
            complaint => complaint.Remedies.Propose(new RemedyProposal(type, "Money", (decimal?)amount), Given.Limits, People.Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-25")]
    public void Another_supervisor_approves()
    {
        var complaint = WithRemedyAboveLimit();

        complaint.Remedies.Approve(1, "Fair", People.Sam, Given.Now);

        var remedy = complaint.Remedies.Single();
        Assert.Equal((RemedyStatus.Approved, People.Sam.UserId, "Sam", Given.Now), (remedy.Status, remedy.ApprovedById, remedy.ApprovedByName, remedy.ApprovedAt));
    }

    [Fact]
    [Trait("Rule", "CMP-25")]
    public void Another_supervisor_declines_and_the_remedy_is_cancelled()
    {
        var complaint = WithRemedyAboveLimit();

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Remedies.Decline(1, "", People.Sam, Given.Now));
        complaint.Remedies.Decline(1, "Too much", People.Sam, Given.Now);

        Assert.Equal((RemedyStatus.Cancelled, "Too much"), (complaint.Remedies.Single().Status, complaint.Remedies.Single().CancelReason));
    }

    [Fact]
    [Trait("Rule", "CMP-25")]
    public void The_owner_does_not_approve_even_as_a_supervisor()
    {
        Refused.By(
            ComplaintRules.AllowedToThisPerson,
            WithRemedyAboveLimit(People.Sue),
            complaint => complaint.Remedies.Approve(1, null, People.Sue, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-25")]
    public void The_proposer_does_not_approve_after_handing_the_complaint_over()
    {
        var complaint = WithRemedyAboveLimit(People.Sue);
        complaint.Ownership.Assign(People.Ann, "Back to Ann", People.Sue, Given.Now);

        Refused.By(ComplaintRules.ApprovedByAnotherPerson, complaint, refused => refused.Remedies.Approve(1, null, People.Sue, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-12")]
    public void A_person_named_in_the_complaint_does_not_approve()
    {
        Refused.By(
            ComplaintRules.NobodyDecidesAboutHimself,
            WithRemedyAboveLimit(),
            complaint => complaint.Remedies.Approve(1, null, People.NamedSupervisor, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-27")]
    public void Only_what_waits_for_approval_is_approved()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Remedies.Propose(Given.Apology, Given.Limits, People.Ann, Given.Now);

        Refused.By(ComplaintRules.RemedyIsReady, complaint, refused => refused.Remedies.Approve(1, null, People.Sam, Given.Now));
        Refused.By(ComplaintRules.RemedyIsReady, complaint, refused => refused.Remedies.Approve(2, null, People.Sam, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-27")]
    public void A_remedy_is_carried_out_once()
    {
        var complaint = Given.Complaint(ComplaintStatus.Implementing);

        complaint.Remedies.Implement(1, "Sent by courier", People.Ann, Given.Now.AddDays(1));

        Assert.Equal((RemedyStatus.Executed, Given.Now.AddDays(1)), (complaint.Remedies.Single().Status, complaint.Remedies.Single().ExecutedAt));
        Assert.Equal(ComplaintStatus.Implementing, complaint.Status);
        Refused.By(ComplaintRules.RemedyIsReady, complaint, refused => refused.Remedies.Implement(1, null, People.Ann, Given.Now));
        Refused.By(ComplaintRules.RemedyIsReady, complaint, refused => refused.Remedies.Cancel(1, "No", People.Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-27")]
    public void A_remedy_is_cancelled_with_a_reason()
    {
        var complaint = Given.Complaint(ComplaintStatus.Implementing);

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Remedies.Cancel(1, " ", People.Ann, Given.Now));
        complaint.Remedies.Cancel(1, "He wants none.", People.Ann, Given.Now);

        Assert.Equal((RemedyStatus.Cancelled, "He wants none."), (complaint.Remedies.Single().Status, complaint.Remedies.Single().CancelReason));
    }

    [Fact]
    [Trait("Rule", "CMP-27")]
    public void A_remedy_is_dropped_before_it_is_offered_and_lines_keep_their_numbers()
    {
        var complaint = WithRemedyAboveLimit();

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Remedies.Drop(1, "", People.Ann, Given.Now));
        complaint.Remedies.Drop(1, "A letter is enough.", People.Ann, Given.Now);
        var next = complaint.Remedies.Propose(Given.Apology, Given.Limits, People.Ann, Given.Now);

        Assert.Equal(RemedyStatus.Cancelled, complaint.Remedies[0].Status);
        Assert.Equal(2, next.Line);
    }

    private static Complaint WithRemedyAboveLimit(Actor? owner = null)
    {
        owner ??= People.Ann;
        var complaint = Given.Complaint(ComplaintStatus.Investigating, owner: owner);
        complaint.Remedies.Propose(Given.Refund(6000), Given.Limits, owner, Given.Now);
        return complaint;
    }
}
