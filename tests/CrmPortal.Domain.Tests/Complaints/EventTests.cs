using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

/// <summary>What a complaint raises, whoever calls its verbs.</summary>
public sealed class EventTests
{
    private static readonly Message Words = new(MessageDirection.Inbound, "It happened again.", Given.Phone) { Public = true };

    [Fact]
    public void Each_new_owner_is_an_event_also_where_the_assessment_names_them()
    {
        var complaint = Given.Unowned(ComplaintStatus.Acknowledged);
        var assessment = new Assessment(Given.Quality, null, Severity.Moderate, Urgency.Normal) { Owner = People.Ann };

        Assert.Equal([new ComplaintAssigned(complaint)], Raised(complaint, c => c.Triage.Assess(assessment, People.Sam, Given.Now, Given.Clocks)));
        Assert.Equal([new ComplaintAssigned(complaint)], Raised(complaint, c => c.Ownership.Assign(People.Ben, "On leave", People.Sam, Given.Now)));
    }

    [Fact]
    public void A_level_that_rises_is_an_event_by_hand_and_by_each_rule()
    {
        var critical = Complaint.Receive(Given.Intake with { Severity = Severity.Critical }, People.Ben, Given.Now, Given.Clocks);
        var rejected = Given.Complaint(ComplaintStatus.ResponseOffered);
        var ordinary = Given.Complaint(ComplaintStatus.Investigating);

        Assert.Equal([new ComplaintEscalated(critical)], critical.TakeEvents().OfType<ComplaintEscalated>());
        Assert.Equal([new ComplaintEscalated(ordinary)], Raised(ordinary, c => c.Escalation.Raise("Press", People.Ann, Given.Now)));
        Assert.Equal(
            [new ComplaintEscalated(ordinary)],
            Raised(ordinary, c => c.Triage.Reassess(Severity.Critical, Urgency.Normal, "Worse", People.Ann, Given.Now, Given.Clocks)));
        Assert.Empty(Raised(ordinary, c => c.Escalation.Lower("Calm", People.Sam, Given.Now)));
        Assert.Empty(Raised(rejected, c => c.Proposals.Answer(ProposalAnswer.Rejected, "No", People.Ann, Given.Now, Given.Clocks)));
        rejected.Proposals.Offer(Given.Decision(), People.Ann, Given.Now, Given.Clocks);
        Assert.Equal(
            [new ComplaintEscalated(rejected)],
            Raised(rejected, c => c.Proposals.Answer(ProposalAnswer.Rejected, "No", People.Ann, Given.Now, Given.Clocks)));
    }

    [Fact]
    public void Only_the_risks_it_did_not_bear_before_are_an_event()
    {
        var complaint = Complaint.Receive(
            Given.Intake with { Subject = Given.Subject with { RiskFlags = Risks.Legal } }, People.Ben, Given.Now, Given.Clocks);

        Assert.Contains(new RisksAdded(complaint, Risks.Legal), complaint.TakeEvents());
        Assert.Equal([new RisksAdded(complaint, Risks.Media)], Raised(complaint, c => Amend(c, Given.Subject with { RiskFlags = Risks.Legal | Risks.Media })));
        Assert.Empty(Raised(complaint, c => Amend(c, Given.Subject with { RiskFlags = Risks.Media })));
    }

    [Fact]
    [Trait("Rule", "CMP-48")]
    public void The_level_is_an_event_where_the_higher_of_both_changes()
    {
        var complaint = Given.Complaint();

        Assert.Empty(Raised(complaint, c => Amend(c, Given.Subject with { Level = InfoLevel.Internal, CustomerLevel = InfoLevel.Internal })));
        Assert.Equal(
            [new ComplaintLevelChanged(complaint)],
            Raised(complaint, c => Amend(c, Given.Subject with { Level = InfoLevel.Internal, CustomerLevel = InfoLevel.Confidential })));
        Assert.Empty(Raised(complaint, c => Amend(c, Given.Subject with { Level = InfoLevel.Confidential, CustomerLevel = InfoLevel.Confidential })));
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public void Each_alarm_of_a_clock_is_an_event()
    {
        var complaint = Given.Complaint();
        _ = complaint.TakeEvents();

        var rung = complaint.Clocks.Ring(Given.Clocks, At.Shanghai("2026-03-02 12:00"));

        Assert.Equal(rung.Select(alarm => new ClockAlarmRaised(complaint, alarm)), complaint.TakeEvents());
        Assert.Empty(Raised(complaint, c => c.Clocks.Ring(Given.Clocks, At.Shanghai("2026-03-02 12:00"))));
    }

    [Fact]
    [Trait("Rule", "CMP-61")]
    public void What_the_complainant_does_is_an_event_and_what_staff_do_is_not()
    {
        var complaint = PublicIntake.Receive(
            Given.Intake with { Content = Given.Content with { Anonymous = true }, Subject = Given.Subject with { CustomerId = null } },
            new string('a', ComplaintEntry.SecretHashLength), Given.Reply, Given.Now, Given.Clocks);

        Assert.DoesNotContain(complaint.TakeEvents(), happened => happened is ComplainantActed);
        Assert.Equal(
            [new ComplainantActed(complaint, ComplaintAction.Communicate)],
            Raised(complaint, c => c.Communications.Log(Words, Actor.Complainant, Given.Now, Given.Clocks)));
        Assert.Empty(Raised(complaint, c => c.Communications.Log(Given.Reply, People.Ben, Given.Now, Given.Clocks)));
        Assert.Equal(
            [new ComplainantActed(complaint, ComplaintAction.Withdraw)],
            Raised(complaint, c => c.Exits.Withdraw(Words, Actor.Complainant, Given.Now)));
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void What_happened_in_another_system_is_no_event()
    {
        var complaint = ImportedComplaint.TakeOver(
            Given.Intake with { Severity = Severity.Critical, Subject = Given.Subject with { RiskFlags = Risks.Legal, Level = InfoLevel.Confidential } },
            new ReportedOutcome(ImportRunId: 4, Closed: false, "Open"), Actor.Operator, Given.Now, Given.Clocks);

        Assert.Empty(complaint.TakeEvents());
    }

    private static void Amend(Complaint complaint, ComplaintSubject subject) => complaint.Reception.Amend(Given.Content, subject, People.Ben, Given.Now, At.China);

    private static IReadOnlyList<IDomainEvent> Raised(Complaint complaint, Action<Complaint> act)
    {
        _ = complaint.TakeEvents();
        act(complaint);
        return complaint.TakeEvents();
    }
}
