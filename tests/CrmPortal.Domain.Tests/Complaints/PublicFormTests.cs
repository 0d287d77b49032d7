using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class PublicFormTests
{
    private static readonly string Hash = new('a', ComplaintEntry.SecretHashLength);

    private static readonly ComplaintIntake Told =
        new(Given.Content with { ComplainantEmail = "li@example.com" }, Given.Subject with { CustomerId = null }, Given.Phone, Given.Now) { ToldCustomerNumber = " C-1 " };

    private static readonly Message Receipt = new(MessageDirection.Outbound, "We have it.", Given.Phone);

    private static readonly Message Words = new(MessageDirection.Inbound, "It happened again.", Given.Phone) { Public = true };

    [Fact]
    [Trait("Rule", "CMP-57")]
    public void The_public_form_takes_in_and_acknowledges_as_the_system()
    {
        var complaint = FromPublic();

        Assert.Equal(ComplaintStatus.Acknowledged, complaint.Status);
        Assert.Equal([ComplaintAction.Receive, ComplaintAction.Acknowledge], complaint.History.Select(row => row.Action));
        Assert.All(complaint.History, row => Assert.Null(row.UserId));
        Assert.Equal((null, "system", Hash, "C-1"), (complaint.Entry.EnteredById, complaint.Entry.EnteredByName, complaint.Entry.ProgressSecretHash, complaint.Entry.ToldCustomerNumber));
        Assert.Equal(Given.Now, complaint.Times.AcknowledgedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-57")]
    public void The_receipt_is_public_and_automatic_and_no_first_response()
    {
        var complaint = FromPublic();

        var receipt = Assert.Single(complaint.Communications.Public());
        Assert.True(receipt.IsAutomatic);
        Assert.Null(complaint.Times.FirstRespondedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-58")]
    public void The_public_form_names_no_customer()
    {
        var withCustomer = Told with { Subject = Told.Subject with { CustomerId = Given.CustomerId } };
        var withContact = Told with { Subject = Told.Subject with { ContactId = 5 } };

        Assert.All(
            new[] { withCustomer, withContact },
            intake => Refused.By(ComplaintRules.LinkedBySupervisor, () => PublicIntake.Receive(intake, Hash, Receipt, Given.Now, Given.Clocks)));
    }

    [Fact]
    [Trait("Rule", "CMP-58")]
    public void Correcting_a_public_complaint_does_not_change_its_customer()
    {
        var violation = Refused.By(
            ComplaintRules.LinkedBySupervisor,
            FromPublic(),
            complaint => complaint.Reception.Amend(Given.Content, Given.Subject, People.Sam, Given.Now, At.China));

        Assert.Equal("Customer", violation.Field);
    }

    [Fact]
    [Trait("Rule", "CMP-58")]
    public void A_supervisor_links_it_and_then_it_can_be_corrected()
    {
        var complaint = FromPublic();

        complaint.Reception.Link(Given.CustomerId, InfoLevel.Confidential, " Called back ", People.Sam, Given.Now, Given.Clocks);
        complaint.Reception.Amend(Given.Content, Given.Subject with { CustomerLevel = InfoLevel.Confidential, Product = "Crane" }, People.Sam, Given.Now, At.China);

        Assert.Equal((Given.CustomerId, InfoLevel.Confidential), (complaint.CustomerId, complaint.EffectiveLevel));
        Assert.False(complaint.Reception.AwaitsLink);
        Assert.Equal("Called back", complaint.History.Single(row => row.Action == ComplaintAction.Link).Note);
    }

    [Fact]
    [Trait("Rule", "CMP-58")]
    public void A_link_has_a_reason()
    {
        Refused.By(
            ComplaintRules.TextIsGiven,
            FromPublic(),
            complaint => complaint.Reception.Link(Given.CustomerId, InfoLevel.Public, " ", People.Sam, Given.Now, Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-59")]
    public void A_link_names_another_customer()
    {
        Refused.By(
            ComplaintRules.LinkedToAnother,
            Given.Complaint(),
            complaint => complaint.Reception.Link(Given.CustomerId, InfoLevel.Public, "Once more", People.Sam, Given.Now, Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-59")]
    public void A_link_brings_the_clocks_of_the_customer()
    {
        var complaint = FromPublic();
        var before = complaint.Times.ResolutionDueAt;

        complaint.Reception.Link(Given.CustomerId, InfoLevel.Public, "Called back", People.Sam, Given.Now, Given.Clocks with { TierFactor = 0.5m });

        Assert.True(complaint.Times.ResolutionDueAt < before);
    }

    [Fact]
    [Trait("Rule", "CMP-60")]
    public void Only_public_messages_are_for_the_complainant()
    {
        var complaint = FromPublic();
        complaint.Communications.Log(Given.Reply with { Public = false }, People.Ben, Given.Now, Given.Clocks);
        complaint.Communications.Log(new Message(MessageDirection.Note, "He is right."), People.Ben, Given.Now, Given.Clocks);
        complaint.Communications.Log(Given.Reply, People.Ben, Given.Now, Given.Clocks);

        Assert.Equal(["We have it.", Given.Reply.Text], complaint.Communications.Public().Select(entry => entry.Text));
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public void What_the_complainant_adds_is_his_own_and_no_machines()
    {
        var complaint = FromPublic();

        var entry = complaint.Communications.Log(Words, Actor.Complainant, Given.Now, Given.Clocks);

        Assert.Equal((MessageDirection.Inbound, false, true), (entry.Direction, entry.IsAutomatic, entry.IsPublic));
        Assert.Null(complaint.Times.FirstRespondedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public void The_complainant_withdraws_with_his_own_words()
    {
        var complaint = FromPublic();

        complaint.Exits.Withdraw(Words, Actor.Complainant, Given.Now);

        Assert.Equal(ComplaintStatus.Withdrawn, complaint.Status);
        Assert.Equal("complainant", complaint.History[^1].UserName);
    }

    [Theory]
    [Trait("Rule", "CMP-61")]
    [InlineData(ProposalAnswer.Accepted, ComplaintStatus.Implementing)]
    [InlineData(ProposalAnswer.Rejected, ComplaintStatus.Investigating)]
    public void The_complainant_answers_the_proposal_that_he_was_told(ProposalAnswer answer, ComplaintStatus status)
    {
        var complaint = Given.Complaint(ComplaintStatus.ResponseOffered);

        complaint.Proposals.Answer(answer, "Hm.", Actor.Complainant, Given.Now, Given.Clocks);

        Assert.Equal(status, complaint.Status);
        Assert.Null(complaint.Proposals.ToAnswer);
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public void A_proposal_that_he_was_not_told_is_not_his_to_answer()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.RecordFinding("The rope was worn.", "Crane log", People.Ann, Given.Now);
        complaint.Remedies.Propose(Given.Apology, Given.Limits, People.Ann, Given.Now.AddHours(1));
        complaint.Proposals.Offer(Given.Decision(), People.Ann, Given.Now.AddHours(1), Given.Clocks);

        Assert.Null(complaint.Proposals.ToAnswer);
        Refused.By(
            ComplaintRules.ComplainantAnswersWhatTheyWereTold,
            complaint,
            c => c.Proposals.Answer(ProposalAnswer.Accepted, null, Actor.Complainant, Given.Now.AddHours(1), Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public void Silence_is_not_his_to_declare()
    {
        Refused.By(
            ComplaintRules.ComplainantAnswersWhatTheyWereTold,
            Given.Complaint(ComplaintStatus.ResponseOffered),
            complaint => complaint.Proposals.Answer(ProposalAnswer.NoAnswer, null, Actor.Complainant, Given.Now.AddDays(60), Given.Clocks));
    }

    private static Complaint FromPublic() => PublicIntake.Receive(Told, Hash, Receipt, Given.Now, Given.Clocks);
}
