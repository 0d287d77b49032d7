using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class AssessmentTests
{
    private static readonly Assessment Assessment = new(11, 12, Severity.Major, Urgency.High);

    [Theory]
    [Trait("Rule", "CMP-06")]
    [InlineData(Severity.Critical, Urgency.Low, Priority.P1)]
    [InlineData(Severity.Critical, Urgency.Normal, Priority.P1)]
    [InlineData(Severity.Critical, Urgency.High, Priority.P1)]
    [InlineData(Severity.Critical, Urgency.Immediate, Priority.P1)]
    [InlineData(Severity.Major, Urgency.Low, Priority.P3)]
    [InlineData(Severity.Major, Urgency.Normal, Priority.P2)]
    [InlineData(Severity.Major, Urgency.High, Priority.P2)]
    [InlineData(Severity.Major, Urgency.Immediate, Priority.P1)]
    [InlineData(Severity.Moderate, Urgency.Low, Priority.P4)]
    [InlineData(Severity.Moderate, Urgency.Normal, Priority.P3)]
    [InlineData(Severity.Moderate, Urgency.High, Priority.P3)]
    [InlineData(Severity.Moderate, Urgency.Immediate, Priority.P2)]
    [InlineData(Severity.Minor, Urgency.Low, Priority.P4)]
    [InlineData(Severity.Minor, Urgency.Normal, Priority.P4)]
    [InlineData(Severity.Minor, Urgency.High, Priority.P4)]
    [InlineData(Severity.Minor, Urgency.Immediate, Priority.P3)]
    public void Severity_and_urgency_give_the_priority(Severity severity, Urgency urgency, Priority expected)
    {
        Assert.Equal(expected, PriorityMatrix.Of(severity, urgency));
    }

    [Fact]
    [Trait("Rule", "CMP-11")]
    public void The_assessment_settles_type_priority_and_owner()
    {
        var complaint = Given.Unowned(ComplaintStatus.Acknowledged);

        complaint.Triage.Assess(Assessment with { Owner = People.Ben, RiskFlags = Risks.Legal | Risks.Media }, People.Ben, Given.Now, Given.Clocks);

        Assert.Equal(ComplaintStatus.Assessed, complaint.Status);
        Assert.Equal((11L, 12L), (complaint.TypeId, complaint.SubtypeId));
        Assert.Equal(Priority.P2, complaint.Priority);
        Assert.Equal(Risks.Legal | Risks.Media, complaint.RiskFlags);
        Assert.True(complaint.Ownership.IsOwner(People.Ben));
        Assert.Single(complaint.Ownership.HandOvers);
    }

    [Fact]
    [Trait("Rule", "CMP-11")]
    public void An_assessment_without_an_owner_is_refused()
    {
        Refused.By(
            ComplaintRules.AssessedWithOwner,
            Given.Unowned(ComplaintStatus.Acknowledged),
            complaint => complaint.Triage.Assess(Assessment, People.Sam, Given.Now, Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-11")]
    public void Risks_noted_at_the_intake_stay_unless_they_are_assessed()
    {
        var complaint = Given.Complaint(
            ComplaintStatus.Assessed, intake: Given.Intake with { Subject = Given.Subject with { RiskFlags = Risks.Safety } });

        Assert.Equal(Risks.Safety, complaint.RiskFlags);
    }

    [Fact]
    [Trait("Rule", "CMP-11")]
    public void An_owner_assigned_before_stays()
    {
        var complaint = Given.Complaint(ComplaintStatus.Acknowledged);

        complaint.Triage.Assess(Assessment with { Owner = People.Ann }, People.Ben, Given.Now, Given.Clocks);

        Assert.True(complaint.Ownership.IsOwner(People.Ann));
        Assert.Single(complaint.Ownership.HandOvers);
    }

    [Fact]
    [Trait("Rule", "CMP-13")]
    public void An_agent_cannot_give_a_complaint_to_a_colleague_by_assessing_it()
    {
        Refused.By(
            ComplaintRules.AgentTakesOnlyUnowned,
            Given.Unowned(ComplaintStatus.Acknowledged),
            complaint => complaint.Triage.Assess(Assessment with { Owner = People.Ann }, People.Ben, Given.Now, Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-17")]
    public void A_changed_priority_has_a_reason()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        Refused.By(
            ComplaintRules.TextIsGiven,
            complaint,
            refused => refused.Triage.Reassess(Severity.Minor, Urgency.Low, " ", People.Ann, Given.Now, Given.Clocks));
        complaint.Triage.Reassess(Severity.Minor, Urgency.Low, "Nobody was hurt.", People.Ann, Given.Now, Given.Clocks, Risks.Media);

        Assert.Equal((Priority.P4, Risks.Media), (complaint.Priority, complaint.RiskFlags));
        Assert.Equal((ComplaintAction.Reassess, "Nobody was hurt."), (complaint.History[^1].Action, complaint.History[^1].Note));
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void An_automatic_receipt_acknowledges_but_is_no_first_response()
    {
        var complaint = Given.Unowned();

        complaint.Reception.Acknowledge(Given.Reply, Actor.System, Given.Now, Given.Clocks);

        Assert.Equal(ComplaintStatus.Acknowledged, complaint.Status);
        Assert.Equal(Given.Now, complaint.Times.AcknowledgedAt);
        Assert.True(complaint.Communications.Single().IsAutomatic);
        Assert.Null(complaint.Times.FirstRespondedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void A_message_by_an_agent_acknowledges_and_is_the_first_response()
    {
        var complaint = Given.Unowned();

        complaint.Reception.Acknowledge(Given.Reply, People.Ben, Given.Now.AddMinutes(20), Given.Clocks);

        Assert.Equal(Given.Now.AddMinutes(20), complaint.Times.AcknowledgedAt);
        Assert.Equal(Given.Now.AddMinutes(20), complaint.Times.FirstRespondedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void A_message_logged_before_acknowledges_at_its_own_time()
    {
        var complaint = Given.Unowned();
        complaint.Communications.Log(Given.Reply, People.Ben, Given.Now.AddMinutes(5), Given.Clocks);

        complaint.Reception.Acknowledge(null, People.Ben, Given.Now.AddMinutes(50), Given.Clocks);

        Assert.Equal(Given.Now.AddMinutes(5), complaint.Times.AcknowledgedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void Acknowledging_without_a_message_to_the_complainant_is_refused()
    {
        Refused.By(
            ComplaintRules.AcknowledgedByMessage,
            Given.Unowned(),
            complaint => complaint.Reception.Acknowledge(null, People.Ben, Given.Now, Given.Clocks));
        Refused.By(
            ComplaintRules.AcknowledgedByMessage,
            Given.Unowned(),
            complaint => complaint.Reception.Acknowledge(Given.Request, People.Ben, Given.Now, Given.Clocks));
    }
}
