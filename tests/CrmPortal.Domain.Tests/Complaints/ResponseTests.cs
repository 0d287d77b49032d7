using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ResponseTests
{
    [Fact]
    [Trait("Rule", "CMP-20")]
    public void An_offer_without_a_finding_is_refused()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Remedies.Propose(Given.Apology, Given.Limits, People.Ann, Given.Now);

        Refused.By(ComplaintRules.OfferNeedsFinding, complaint, Offer(Given.Decision()));
    }

    [Fact]
    [Trait("Rule", "CMP-21")]
    public void An_offer_says_whether_the_complaint_is_founded_and_why()
    {
        var undetermined = Refused.By(ComplaintRules.OfferNeedsDecision, Investigated(), Offer(Given.Decision(Validity.Undetermined)));
        var reasonless = Refused.By(ComplaintRules.OfferNeedsDecision, Investigated(), Offer(Given.Decision() with { Reason = " " }));

        Assert.Equal(("Validity", "Reason"), (undetermined.Field, reasonless.Field));
    }

    [Theory]
    [Trait("Rule", "CMP-22")]
    [InlineData(Validity.Upheld)]
    [InlineData(Validity.PartiallyUpheld)]
    public void A_founded_complaint_is_not_answered_without_a_remedy(Validity validity)
    {
        var complaint = Investigated();
        complaint.Remedies.Propose(Given.Apology, Given.Limits, People.Ann, Given.Now);
        complaint.Remedies.Drop(1, "No", People.Ann, Given.Now);

        Refused.By(ComplaintRules.OfferNeedsRemedy, complaint, Offer(Given.Decision(validity)));
    }

    [Fact]
    [Trait("Rule", "CMP-22")]
    public void A_reasoned_refusal_needs_no_remedy()
    {
        var complaint = Investigated();

        Offer(Given.Decision(Validity.NotUpheld))(complaint);

        Assert.Equal(ComplaintStatus.ResponseOffered, complaint.Status);
        Assert.Equal((Validity.NotUpheld, "The crane log shows it."), (complaint.Conclusion.Validity, complaint.Conclusion.DecisionReason));
    }

    [Fact]
    [Trait("Rule", "CMP-23")]
    public void An_offer_waits_for_approvals()
    {
        var complaint = Investigated();
        complaint.Remedies.Propose(Given.Refund(6000), Given.Limits, People.Ann, Given.Now);

        Refused.By(ComplaintRules.OfferWaitsForApprovals, complaint, Offer(Given.Decision()));
        complaint.Remedies.Approve(1, null, People.Sam, Given.Now);
        Offer(Given.Decision())(complaint);

        Assert.Equal(ComplaintStatus.ResponseOffered, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "CMP-29")]
    public void An_offer_told_on_a_channel_is_logged_for_the_complainant_to_read()
    {
        var complaint = Given.Complaint(ComplaintStatus.ResponseOffered);

        var entry = complaint.Communications[^1];

        Assert.Equal((Given.Email, true, true, "We replace it."), (entry.ChannelId, entry.IsPublic, entry.IsHumanReply, entry.Text));
    }

    [Fact]
    [Trait("Rule", "CMP-31")]
    public void An_accepted_offer_is_carried_out()
    {
        var complaint = Given.Complaint(ComplaintStatus.ResponseOffered);

        complaint.Proposals.Answer(ProposalAnswer.Accepted, "Thank you", People.Ann, Given.Now.AddDays(1), Given.Clocks);

        Assert.Equal(ComplaintStatus.Implementing, complaint.Status);
        Assert.Equal((ProposalAnswer.Accepted, Given.Now.AddDays(1), "Thank you"), (complaint.Proposals.Latest!.Answer, complaint.Proposals.Latest!.AnsweredAt, complaint.Proposals.Latest!.AnswerNote));
    }

    [Fact]
    [Trait("Rule", "CMP-28")]
    public void Silence_counts_as_no_answer_after_ten_business_days()
    {
        var complaint = Given.Complaint(ComplaintStatus.ResponseOffered);

        Refused.By(
            ComplaintRules.SilenceLastsTenDays,
            complaint,
            refused => refused.Proposals.Answer(ProposalAnswer.NoAnswer, null, People.Ann, At.Shanghai("2026-03-13 17:59"), Given.Clocks));
        complaint.Proposals.Answer(ProposalAnswer.NoAnswer, null, People.Ann, At.Shanghai("2026-03-13 18:00"), Given.Clocks);

        Assert.Equal(ComplaintStatus.Implementing, complaint.Status);
        Assert.Equal(ProposalAnswer.NoAnswer, complaint.Proposals.Latest!.Answer);
    }

    [Fact]
    [Trait("Rule", "CMP-31")]
    public void A_rejected_offer_returns_to_the_investigation_with_its_reason()
    {
        var complaint = Given.Complaint(ComplaintStatus.ResponseOffered);

        Refused.By(ComplaintRules.TextIsGiven, complaint, Reject(" "));
        Reject("Too late")(complaint);

        Assert.Equal((ComplaintStatus.Investigating, 2, 0), (complaint.Status, complaint.Round, complaint.EscalationLevel));
        Assert.Equal("Too late", complaint.Proposals.Single().AnswerNote);
        Assert.Equal(("Too late", 1), (complaint.History[^1].Note, complaint.History[^1].Round));
    }

    [Fact]
    [Trait("Rule", "CMP-31")]
    public void From_the_second_round_on_a_rejection_escalates_up_to_the_top()
    {
        var complaint = Given.Complaint(ComplaintStatus.ResponseOffered);
        var levels = new List<int>();

        for (var round = 1; round <= 5; round++)
        {
            Reject("No")(complaint);
            levels.Add(complaint.EscalationLevel);
            Offer(Given.Decision())(complaint);
        }

        Assert.Equal([0, 1, 2, 3, 3], levels);
        Assert.Equal([1, 2, 3, 4, 5, 6], complaint.Proposals.Select(proposal => proposal.Round));
        Assert.Equal(3, complaint.History.Count(row => row.Trigger == EscalationTrigger.RepeatedRejection));
    }

    private static Complaint Investigated()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.RecordFinding("The rope was worn.", null, People.Ann, Given.Now);
        return complaint;
    }

    private static Action<Complaint> Offer(Decision decision) =>
        complaint => complaint.Proposals.Offer(decision, People.Ann, Given.Now, Given.Clocks);

    private static Action<Complaint> Reject(string reason) =>
        complaint => complaint.Proposals.Answer(ProposalAnswer.Rejected, reason, People.Ann, Given.Now, Given.Clocks);
}
