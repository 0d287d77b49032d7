using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ImportTests
{
    private static readonly DateTime Received = At.Shanghai("2013-07-29 00:00");

    private static readonly ComplaintIntake Intake = new(
        new ComplaintContent { Description = "Billing statement", Anonymous = true }, new ComplaintSubject { TypeId = Given.Quality }, Given.Phone, Received);

    private static readonly ReportedOutcome Closed = new(ImportRunId: 4, Closed: true, "Closed with explanation")
    {
        ExternalId = "0815",
        AcknowledgedAt = Received.AddDays(1),
        Timely = true,
        Remedy = RemedyType.Explanation,
        Revisit = RevisitResult.Dissatisfied,
    };

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void A_complaint_closed_at_the_source_is_closed()
    {
        var complaint = Import(Closed);

        Assert.Equal((ComplaintStatus.Closed, ClosedReason.Imported), (complaint.Status, complaint.Outcome.ClosedReason));
        Assert.Equal((Regime.ReportedBySource, true), (complaint.Regime, complaint.Entry.ReportedTimely));
        Assert.Equal((RevisitResult.Dissatisfied, Received.AddDays(1)), (complaint.Outcome.RevisitResult, complaint.Times.AcknowledgedAt));
        Assert.Equal(("0815", 4L), (complaint.ExternalId, complaint.Entry.ImportRunId));
        Assert.Null(complaint.NextDueAt);
        Assert.Null(complaint.Times.ResolutionDueAt);
        Assert.Null(complaint.Outcome.ClosedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void The_import_is_an_event_of_its_own()
    {
        var row = Import(Closed).History.Single();

        Assert.Equal((ComplaintAction.Import, null, ComplaintStatus.Closed, "Closed with explanation"), (row.Action, row.From, row.To, row.Note));
        Assert.Equal(Actor.Operator.Name, row.UserName);
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void What_the_source_did_is_an_executed_remedy_of_unknown_amount()
    {
        var remedy = Import(Closed with { Remedy = RemedyType.Compensation }).Remedies.Single();

        Assert.Equal((RemedyType.Compensation, RemedyStatus.Executed, null, null), (remedy.Type, remedy.Status, remedy.Amount, remedy.ExecutedAt));
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void An_unfinished_complaint_is_acknowledged_and_open()
    {
        var complaint = Import(Closed with { Closed = false, Timely = false, Remedy = null, Revisit = null });

        Assert.Equal(ComplaintStatus.Acknowledged, complaint.Status);
        Assert.Equal(At.Shanghai("2013-08-02 18:00"), complaint.NextDueAt);
        Assert.Null(complaint.AcknowledgeDueAt);
        Assert.Null(complaint.Times.FirstResponseDueAt);
        Assert.Empty(complaint.Remedies);
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void An_unfinished_complaint_can_be_taken_to_its_end()
    {
        var complaint = Import(Closed with { Closed = false, Remedy = null, Revisit = null });

        complaint.Ownership.Assign(People.Ann, null, People.Ann, Given.Now);
        complaint.Triage.Assess(new Assessment(Given.Quality, null, Severity.Moderate, Urgency.Normal), People.Ann, Given.Now, Given.Clocks);
        complaint.Investigation.Accept(People.Ann, Given.Now);
        complaint.Investigation.RecordFinding("The statement is right.", null, People.Ann, Given.Now);
        complaint.Proposals.Offer(Given.Decision(Validity.NotUpheld) with { ChannelId = Given.Email }, People.Ann, Given.Now, Given.Clocks);
        complaint.Closing.Resolve(null, People.Ann, Given.Now, Given.Clocks);
        complaint.Closing.RecordRevisit(RevisitResult.Satisfied, null, continueWork: false, People.Ann, Given.Now, Given.Clocks);
        complaint.Closing.Close(new ClosingStatement(), People.Ann, Given.Now, At.China);

        Assert.Equal((ComplaintStatus.Closed, ClosedReason.Completed), (complaint.Status, complaint.Outcome.ClosedReason));
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void An_acknowledgement_before_the_receipt_counts_as_the_receipt()
    {
        Assert.Equal(Received, Import(Closed with { AcknowledgedAt = Received.AddDays(-1) }).Times.AcknowledgedAt);
        Assert.Equal(Received, Import(Closed with { AcknowledgedAt = null }).Times.AcknowledgedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-38")]
    public void A_complaint_closed_at_the_source_is_not_reopened()
    {
        Refused.By(
            ComplaintRules.ReopenedWithinThirtyDays,
            Import(Closed),
            complaint => complaint.Closing.Reopen("New evidence", People.Sam, Given.Now, Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void Impossible_dates_and_empty_descriptions_are_refused_all_the_same()
    {
        Assert.Equal(ComplaintRules.DatesArePossible, Violation(Intake with { ReceivedAt = Given.Now.AddDays(1) }));
        Assert.Equal(ComplaintRules.IntakeIsComplete, Violation(Intake with { Content = Intake.Content with { Description = " " } }));
    }

    private static Rule Violation(ComplaintIntake intake) =>
        Assert.Throws<RuleViolation>(() => ImportedComplaint.TakeOver(intake, Closed, Actor.Operator, Given.Now, Given.Clocks)).Rule;

    private static Complaint Import(ReportedOutcome reported) =>
        ImportedComplaint.TakeOver(Intake, reported, Actor.Operator, Given.Now, Given.Clocks);
}
