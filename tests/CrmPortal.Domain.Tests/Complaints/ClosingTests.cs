using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ClosingTests
{
    [Fact]
    [Trait("Rule", "CMP-29")]
    public void A_decision_that_was_not_communicated_is_not_resolved()
    {
        var complaint = OfferedWithoutMessage();

        Refused.By(ComplaintRules.DecisionIsCommunicated, complaint, Resolve(null));
        Refused.By(ComplaintRules.DecisionIsCommunicated, complaint, Resolve(Given.Request));
        Refused.By(ComplaintRules.DecisionIsCommunicated, complaint, Resolve(Given.Reply with { Automatic = true }));
        Resolve(Given.Reply)(complaint);

        Assert.Equal(ComplaintStatus.Resolved, complaint.Status);
        Assert.Equal(Given.Reply.Text, complaint.Communications[^1].Text);
    }

    [Fact]
    [Trait("Rule", "CMP-30")]
    public void All_remedies_are_executed_or_cancelled_first()
    {
        var complaint = Given.Complaint(ComplaintStatus.Implementing);

        var violation = Refused.By(ComplaintRules.RemediesAreDone, complaint, Resolve(null));
        complaint.Remedies.Cancel(1, "He wants none.", People.Ann, Given.Now);
        Resolve(null)(complaint);

        Assert.Equal([1], violation.Arguments);
        Assert.Equal((ComplaintStatus.Resolved, Given.Now), (complaint.Status, complaint.ResolvedAt));
    }

    [Fact]
    [Trait("Rule", "CMP-32")]
    public void The_revisit_is_scheduled_in_three_business_days()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        Assert.Equal(At.Shanghai("2026-03-04 18:00"), complaint.RevisitDueAt);
        Assert.Null(complaint.NextDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-32")]
    public void The_revisit_may_come_early()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        Revisit(complaint, RevisitResult.Satisfied, Given.Now.AddMinutes(1));

        Assert.Equal(RevisitResult.Satisfied, complaint.Outcome.RevisitResult);
    }

    [Theory]
    [Trait("Rule", "CMP-33")]
    [InlineData(RevisitResult.Satisfied)]
    [InlineData(RevisitResult.Neutral)]
    public void A_complaint_is_closed_after_the_revisit(RevisitResult result)
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        Refused.By(ComplaintRules.ClosedAfterRevisit, complaint, Close(new ClosingStatement()));
        Revisit(complaint, result);
        Close(new ClosingStatement())(complaint);

        Assert.Equal((ComplaintStatus.Closed, ClosedReason.Completed, Given.Now), (complaint.Status, complaint.Outcome.ClosedReason, complaint.Outcome.ClosedAt));
    }

    [Fact]
    [Trait("Rule", "CMP-33")]
    public void Three_attempts_on_two_days_are_enough()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        Revisit(complaint, RevisitResult.Unreachable, At.Shanghai("2026-03-03 10:00"));
        Revisit(complaint, RevisitResult.Unreachable, At.Shanghai("2026-03-03 23:59"));
        Refused.By(ComplaintRules.ClosedAfterRevisit, complaint, Close(new ClosingStatement()));
        Revisit(complaint, RevisitResult.Unreachable, At.Shanghai("2026-03-04 00:00"));
        Close(new ClosingStatement())(complaint);

        Assert.Equal((RevisitResult.Unreachable, ClosedReason.Unreachable), (complaint.Outcome.RevisitResult, complaint.Outcome.ClosedReason));
    }

    [Fact]
    [Trait("Rule", "CMP-33")]
    public void Three_attempts_on_one_day_are_not_enough()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        Revisit(complaint, RevisitResult.Unreachable);
        Revisit(complaint, RevisitResult.Unreachable);
        Revisit(complaint, RevisitResult.Unreachable);

        Refused.By(ComplaintRules.ClosedAfterRevisit, complaint, Close(new ClosingStatement()));
    }

    [Fact]
    [Trait("Rule", "CMP-33")]
    public void Attempts_after_an_earlier_resolution_do_not_count()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);
        Revisit(complaint, RevisitResult.Unreachable, Given.Now);
        Revisit(complaint, RevisitResult.Unreachable, Given.Now.AddDays(1));
        complaint.Closing.RecordRevisit(RevisitResult.Dissatisfied, "Still broken", continueWork: true, People.Ann, Given.Now.AddDays(2), Given.Clocks);
        complaint.Proposals.Offer(Given.Decision() with { ChannelId = Given.Email }, People.Ann, Given.Now.AddDays(2), Given.Clocks);
        complaint.Closing.Resolve(null, People.Ann, Given.Now.AddDays(2), Given.Clocks);

        Revisit(complaint, RevisitResult.Unreachable, Given.Now.AddDays(3));

        Refused.By(ComplaintRules.ClosedAfterRevisit, complaint, Close(new ClosingStatement()));
    }

    [Fact]
    [Trait("Rule", "CMP-34")]
    public void A_dissatisfied_complainant_is_told_where_else_to_turn_and_a_supervisor_says_why()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);
        Revisit(complaint, RevisitResult.Dissatisfied);

        Refused.By(ComplaintRules.DissatisfiedIsToldWhere, complaint, Close(new ClosingStatement("Final", ExternalRouteTold: false), People.Sam));
        Refused.By(ComplaintRules.DissatisfiedIsToldWhere, complaint, Close(new ClosingStatement(" ", ExternalRouteTold: true), People.Sam));
        Refused.By(ComplaintRules.AllowedToThisPerson, complaint, Close(new ClosingStatement("Final", ExternalRouteTold: true)));
        Close(new ClosingStatement("Final", ExternalRouteTold: true), People.Sam)(complaint);

        Assert.Equal((ClosedReason.Dissatisfied, true, "Final"), (complaint.Outcome.ClosedReason, complaint.Outcome.ExternalRouteTold, complaint.History[^1].Note));
    }

    [Theory]
    [Trait("Rule", "CMP-35")]
    [InlineData(Severity.Major)]
    [InlineData(Severity.Critical)]
    public void The_owner_does_not_close_a_serious_complaint_even_as_a_supervisor(Severity severity)
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved, severity, People.Sue);
        complaint.Investigation.RecordCause(7, null, People.Sue, Given.Now);
        complaint.Closing.RecordRevisit(RevisitResult.Satisfied, null, continueWork: false, People.Sue, Given.Now, Given.Clocks);

        Refused.By(ComplaintRules.SeriousClosedByAnotherSupervisor, complaint, Close(new ClosingStatement(), People.Sue));
        Refused.By(ComplaintRules.NobodyDecidesAboutHimself, complaint, Close(new ClosingStatement(), People.NamedSupervisor));
        Close(new ClosingStatement(), People.Sam)(complaint);

        Assert.Equal(ComplaintStatus.Closed, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "CMP-36")]
    public void A_serious_complaint_is_not_closed_without_its_cause()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved, Severity.Major);
        Revisit(complaint, RevisitResult.Satisfied);

        Refused.By(ComplaintRules.SeriousHasCause, complaint, Close(new ClosingStatement(), People.Sam));
        complaint.Investigation.RecordCause(null, "Worn rope", People.Ann, Given.Now);
        Close(new ClosingStatement(), People.Sam)(complaint);

        Assert.Equal(ComplaintStatus.Closed, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "CMP-37")]
    public void A_dissatisfied_complainant_brings_the_work_back()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        Refused.By(
            ComplaintRules.TextIsGiven,
            complaint,
            refused => refused.Closing.RecordRevisit(RevisitResult.Dissatisfied, "", continueWork: true, People.Ann, Given.Now, Given.Clocks));
        complaint.Closing.RecordRevisit(RevisitResult.Dissatisfied, "Still broken", continueWork: true, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal((ComplaintStatus.Investigating, 1, 2), (complaint.Status, complaint.Outcome.ReopenCount, complaint.Round));
        Assert.Null(complaint.ResolvedAt);
        Assert.Null(complaint.Outcome.RevisitResult);
        Assert.NotNull(complaint.NextDueAt);
        Assert.Equal(RevisitResult.Dissatisfied, complaint.Closing.Revisits.Single().Result);
    }

    [Fact]
    [Trait("Rule", "CMP-37")]
    public void Only_dissatisfaction_brings_the_work_back()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved);

        complaint.Closing.RecordRevisit(RevisitResult.Neutral, null, continueWork: true, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal((ComplaintStatus.Resolved, 0), (complaint.Status, complaint.Outcome.ReopenCount));
    }

    [Fact]
    [Trait("Rule", "CMP-38")]
    public void A_closed_complaint_is_reopened_within_thirty_days()
    {
        var complaint = Given.Complaint(ComplaintStatus.Closed);

        Refused.By(ComplaintRules.ReopenedWithinThirtyDays, complaint, Reopen("New evidence", Given.Now.AddDays(30).AddTicks(1)));
        Refused.By(ComplaintRules.TextIsGiven, complaint, Reopen("", Given.Now.AddDays(30)));
        Reopen("New evidence", Given.Now.AddDays(30))(complaint);

        Assert.Equal((ComplaintStatus.Investigating, 1, 2), (complaint.Status, complaint.Outcome.ReopenCount, complaint.Round));
        Assert.Null(complaint.Outcome.ClosedAt);
        Assert.Null(complaint.Outcome.ClosedReason);
    }

    [Fact]
    [Trait("Rule", "CMP-38")]
    public void Later_a_new_complaint_follows_the_old_one()
    {
        var complaint = Complaint.Receive(Given.Intake with { FollowsUpId = 17 }, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal(17, complaint.FollowsUpId);
    }

    private static Complaint OfferedWithoutMessage()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.RecordFinding("Nothing was dropped.", null, People.Ann, Given.Now);
        complaint.Proposals.Offer(Given.Decision(Validity.NotUpheld), People.Ann, Given.Now.AddMinutes(1), Given.Clocks);
        return complaint;
    }

    private static void Revisit(Complaint complaint, RevisitResult result, DateTime? at = null) =>
        complaint.Closing.RecordRevisit(result, null, continueWork: false, People.Ann, at ?? Given.Now, Given.Clocks);

    private static Action<Complaint> Resolve(Message? notice) =>
        complaint => complaint.Closing.Resolve(notice, People.Ann, complaint.Proposals.Latest!.OfferedAt, Given.Clocks);

    private static Action<Complaint> Close(ClosingStatement closing, Actor? by = null) =>
        complaint => complaint.Closing.Close(closing, by ?? People.Ann, Given.Now, At.China);

    private static Action<Complaint> Reopen(string reason, DateTime at) =>
        complaint => complaint.Closing.Reopen(reason, People.Sam, at, Given.Clocks);
}
