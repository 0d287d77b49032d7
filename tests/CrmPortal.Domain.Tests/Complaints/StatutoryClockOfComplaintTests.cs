using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class StatutoryClockOfComplaintTests
{
    [Fact]
    [Trait("Rule", "CMP-54")]
    public void The_deadlines_of_the_law_stand_beside_the_internal_clocks()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating, intake: Given.Intake with { Regime = Regime.CnBankInsurance });

        var terms = complaint.Clocks.Of(Given.Clocks).StatutoryReadings(Given.Now);

        Assert.Equal([StatutoryTerm.Final, StatutoryTerm.Extended, StatutoryTerm.ExtendedAgain], terms.Select(t => t.Period.Term));
        Assert.Equal(At.Shanghai("2026-03-18 00:00").AddTicks(-1), terms[0].Reading.DueUtc);
        Assert.Equal(At.Shanghai("2026-03-13 18:00"), complaint.Times.ResolutionDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-54")]
    public void An_acknowledgement_stops_the_term_of_the_acknowledgement_and_no_other()
    {
        var complaint = Given.Complaint(ComplaintStatus.Acknowledged, intake: Given.Intake with { Regime = Regime.AuRg271 });

        var terms = complaint.Clocks.Of(Given.Clocks).StatutoryReadings(Given.Now);

        Assert.Equal([complaint.Times.AcknowledgedAt, null], terms.Select(t => t.StoppedUtc));
    }

    [Fact]
    [Trait("Rule", "CMP-54")]
    public void Without_a_law_there_is_no_statutory_clock() =>
        Assert.Empty(Given.Complaint(ComplaintStatus.Investigating).Clocks.Of(Given.Clocks).StatutoryReadings(Given.Now));

    [Fact]
    [Trait("Rule", "CMP-70")]
    public void The_assessment_settles_the_regime_and_the_clocks_follow()
    {
        var complaint = Given.Complaint(ComplaintStatus.Acknowledged, Severity.Minor);
        var before = complaint.Times.ResolutionDueAt;

        complaint.Triage.Assess(
            new Assessment(1, null, Severity.Minor, Urgency.Low) { Owner = People.Ann, Regime = Regime.CnBankInsurance }, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal(Regime.CnBankInsurance, complaint.Regime);
        Assert.True(complaint.Times.ResolutionDueAt < before);
    }

    [Fact]
    [Trait("Rule", "CMP-70")]
    public void A_verdict_that_came_with_the_record_stays()
    {
        var imported = ImportedComplaint.TakeOver(Given.Intake, new ReportedOutcome(1, Closed: false, "open"), People.Sue, Given.Now, Given.Clocks);

        imported.Triage.Assess(
            new Assessment(1, null, Severity.Minor, Urgency.Low) { Owner = People.Sue, Regime = Regime.UkDisp }, People.Sue, Given.Now, Given.Clocks);

        Assert.Equal(Regime.ReportedBySource, imported.Regime);
    }
}
