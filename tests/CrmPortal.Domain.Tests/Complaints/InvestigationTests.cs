using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class InvestigationTests
{
    [Fact]
    [Trait("Rule", "CMP-18")]
    public void A_hold_says_for_whom_and_until_when()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Investigation.Hold(HoldReason.WaitingThirdParty, At.Day("2026-03-02"), "Insurer", People.Ann, Given.Now, Given.Clocks);

        var row = complaint.History[^1];
        Assert.Equal(ComplaintStatus.OnHold, complaint.Status);
        Assert.Equal((HoldReason.WaitingThirdParty, At.Day("2026-03-02"), "Insurer"), (row.HoldReason, row.ExpectedOn, row.Note));
    }

    [Fact]
    [Trait("Rule", "CMP-18")]
    public void A_hold_until_yesterday_is_refused()
    {
        Refused.By(
            ComplaintRules.HoldEndsInFuture,
            Given.Complaint(ComplaintStatus.Investigating),
            complaint => complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-03-01"), null, People.Ann, Given.Now, Given.Clocks));
    }

    [Fact]
    [Trait("Rule", "CMP-19")]
    public void A_finding_names_its_source()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        var finding = complaint.Investigation.RecordFinding(" The rope was worn. ", "Crane log", People.Ben, Given.Now);

        Assert.Equal(("The rope was worn.", "Crane log", "Ben"), (finding.Text, finding.Source, finding.UserName));
        Assert.Same(finding, complaint.Investigation.Findings.Single());
    }

    [Fact]
    [Trait("Rule", "CMP-19")]
    public void Those_whom_the_complaint_names_are_heard()
    {
        var complaint = Given.Complaint(ComplaintStatus.OnHold);

        complaint.Investigation.RecordFinding("I had reported the rope.", null, People.NamedAgent, Given.Now);

        Assert.Equal("Nora", complaint.Investigation.Findings.Single().UserName);
    }

    [Fact]
    [Trait("Rule", "CMP-08")]
    public void An_empty_finding_is_refused()
    {
        var violation = Refused.By(
            ComplaintRules.TextIsGiven,
            Given.Complaint(ComplaintStatus.Investigating),
            complaint => complaint.Investigation.RecordFinding("", null, People.Ann, Given.Now));

        Assert.Equal("text", violation.Field);
    }

    [Fact]
    [Trait("Rule", "CMP-36")]
    public void The_cause_is_a_row_of_the_catalogue_or_words()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Investigation.RecordCause(null, " ", People.Ann, Given.Now));
        complaint.Investigation.RecordCause(7, null, People.Ann, Given.Now);
        Assert.Equal((7L, null), (complaint.CauseId, complaint.Conclusion.Cause));
        complaint.Investigation.RecordCause(null, "Worn rope", People.Sam, Given.Now);

        Assert.Equal((null, "Worn rope"), (complaint.CauseId, complaint.Conclusion.Cause));
    }
}
