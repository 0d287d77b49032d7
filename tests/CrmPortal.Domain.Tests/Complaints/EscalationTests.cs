using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class EscalationTests
{
    [Fact]
    [Trait("Rule", "CMP-44")]
    public void A_complaint_rises_one_level_at_a_time_up_to_management()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Escalation.Raise("", People.Ann, Given.Now));
        complaint.Escalation.Raise("He is angry.", People.Ann, Given.Now);
        complaint.Escalation.Raise("He is furious.", People.Ben, Given.Now);
        complaint.Escalation.Raise("He is on television.", People.NamedAgent, Given.Now);

        Assert.Equal((3, ComplaintStatus.Investigating), (complaint.EscalationLevel, complaint.Status));
        Assert.False(complaint.Allows(ComplaintAction.Escalate, People.Ann));
        Refused.By(ComplaintRules.EscalationHasATop, complaint, refused => refused.Escalation.Raise("More", People.Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CMP-45")]
    public void Only_a_supervisor_lowers_the_level_with_a_reason()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Escalation.Raise("He is angry.", People.Ann, Given.Now);

        Refused.By(ComplaintRules.AllowedToThisPerson, complaint, refused => refused.Escalation.Lower("Calm", People.Ann, Given.Now));
        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Escalation.Lower(" ", People.Sam, Given.Now));
        complaint.Escalation.Lower("He has calmed down.", People.Sam, Given.Now);

        Assert.Equal(0, complaint.EscalationLevel);
        Assert.False(complaint.Allows(ComplaintAction.Deescalate, People.Sam));
        Refused.By(ComplaintRules.EscalationHasABottom, complaint, refused => refused.Escalation.Lower("More", People.Sam, Given.Now));
    }

    [Theory]
    [Trait("Rule", "CMP-46")]
    [InlineData(Severity.Major, 0)]
    [InlineData(Severity.Critical, 2)]
    public void A_critical_complaint_is_the_supervisors_from_the_start(Severity severity, int level)
    {
        Assert.Equal(level, Given.Complaint(severity: severity).EscalationLevel);
    }

    [Fact]
    [Trait("Rule", "CMP-46")]
    public void A_complaint_that_turns_critical_rises_once()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Triage.Reassess(Severity.Critical, Urgency.Normal, "Someone was hurt.", People.Ann, Given.Now, Given.Clocks);
        var row = complaint.History[^1];
        complaint.Escalation.Lower("In good hands", People.Sam, Given.Now);
        complaint.Triage.Reassess(Severity.Critical, Urgency.High, "Media", People.Ann, Given.Now, Given.Clocks);

        Assert.Equal((EscalationTrigger.CriticalSeverity, null), (row.Trigger, row.UserId));
        Assert.Equal(1, complaint.EscalationLevel);
    }

    [Fact]
    [Trait("Rule", "CMP-46")]
    public void The_resolution_clock_escalates_to_the_team_lead_and_then_to_the_supervisor()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        Assert.False(complaint.Escalation.RaiseByClock(At.Shanghai("2026-03-11 13:59"), Given.Clocks));
        Assert.True(complaint.Escalation.RaiseByClock(At.Shanghai("2026-03-11 14:00"), Given.Clocks));
        Assert.Equal((1, EscalationTrigger.ResolutionDueSoon), (complaint.EscalationLevel, complaint.History[^1].Trigger));
        Assert.False(complaint.Escalation.RaiseByClock(At.Shanghai("2026-03-13 18:00"), Given.Clocks));
        Assert.True(complaint.Escalation.RaiseByClock(At.Shanghai("2026-03-13 18:01"), Given.Clocks));
        Assert.Equal((2, EscalationTrigger.ResolutionBreached), (complaint.EscalationLevel, complaint.History[^1].Trigger));
    }

    [Fact]
    [Trait("Rule", "CMP-46")]
    public void A_level_lowered_by_a_supervisor_is_not_raised_again_by_the_same_clock()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Escalation.RaiseByClock(At.Shanghai("2026-03-16 09:00"), Given.Clocks);
        complaint.Escalation.Lower("We wait for a part.", People.Sam, At.Shanghai("2026-03-16 10:00"));

        Assert.False(complaint.Escalation.RaiseByClock(At.Shanghai("2026-03-16 11:00"), Given.Clocks));
        Assert.Equal(1, complaint.EscalationLevel);
    }

    [Theory]
    [Trait("Rule", "CMP-46")]
    [InlineData(ComplaintStatus.OnHold)]
    [InlineData(ComplaintStatus.Resolved)]
    [InlineData(ComplaintStatus.Withdrawn)]
    public void A_clock_that_does_not_run_does_not_escalate(ComplaintStatus status)
    {
        var complaint = Given.Complaint(status);

        Assert.False(complaint.Escalation.RaiseByClock(Given.Now.AddYears(1), Given.Clocks));
    }
}
