using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ClockTests
{
    [Fact]
    [Trait("Rule", "CMP-49")]
    public void The_clocks_start_at_the_receipt()
    {
        var entered = At.Shanghai("2026-03-02 17:00");

        var complaint = Complaint.Receive(Given.Intake, People.Ann, entered, Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-02 14:00"), complaint.AcknowledgeDueAt);
        Assert.Equal(At.Shanghai("2026-03-02 18:00"), complaint.Times.FirstResponseDueAt);
        Assert.Equal(At.Shanghai("2026-03-06 18:00"), complaint.Times.ProgressDueAt);
        Assert.Equal(At.Shanghai("2026-03-13 18:00"), complaint.Times.ResolutionDueAt);
        Assert.Equal(complaint.AcknowledgeDueAt, complaint.NextDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-49")]
    public void The_customers_tier_shortens_the_clocks()
    {
        var complaint = Complaint.Receive(Given.Intake, People.Ann, Given.Now, Given.Clocks with { TierFactor = 0.5m });

        Assert.Equal(At.Shanghai("2026-03-06 18:00"), complaint.Times.ResolutionDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-50")]
    public void Waiting_for_the_customer_pauses_the_resolution_clock_only()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-03-05"), null, People.Ann, At.Shanghai("2026-03-03 09:00"), Given.Clocks);
        complaint.Investigation.Resume(null, People.Ann, At.Shanghai("2026-03-05 09:00"), Given.Clocks);

        Assert.Equal([At.Paused("2026-03-03 09:00", "2026-03-05 09:00")], complaint.Clocks.Interruptions().Pauses);
        Assert.Equal(At.Shanghai("2026-03-17 18:00"), complaint.Times.ResolutionDueAt);
        Assert.Equal(At.Shanghai("2026-03-06 18:00"), complaint.Times.ProgressDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-50")]
    public void On_hold_the_resolution_clock_stands_still()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-12-01"), null, People.Ann, At.Shanghai("2026-03-03 09:00"), Given.Clocks);

        var reading = Reading(complaint, ClockKind.Resolution, At.Shanghai("2026-06-01 09:00"));

        Assert.Equal((ClockState.Paused, 0.1, null), (reading.State, reading.Share, reading.DueUtc));
    }

    [Fact]
    [Trait("Rule", "CMP-52")]
    public void On_hold_the_progress_clock_is_the_next_one_due()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating, Severity.Major);
        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-12-01"), null, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-04 18:00"), complaint.NextDueAt);
        complaint.Communications.Log(Given.Reply, People.Ann, At.Shanghai("2026-03-16 09:00"), Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-18 18:00"), complaint.NextDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-52")]
    public void A_due_time_that_passed_before_the_hold_stays_the_next_one()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating, Severity.Major);
        var late = At.Shanghai("2026-03-10 09:00");
        complaint.Communications.Log(Given.Reply, People.Ann, late, Given.Clocks);

        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-12-01"), null, People.Ann, late, Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-06 18:00"), complaint.NextDueAt);
        Assert.Equal(ClockState.Breached, Reading(complaint, ClockKind.Resolution, late).State);
    }

    [Theory]
    [Trait("Rule", "CMP-52")]
    [InlineData(ComplaintStatus.Received, true)]
    [InlineData(ComplaintStatus.Acknowledged, true)]
    [InlineData(ComplaintStatus.Assessed, true)]
    [InlineData(ComplaintStatus.Investigating, true)]
    [InlineData(ComplaintStatus.OnHold, true)]
    [InlineData(ComplaintStatus.ResponseOffered, true)]
    [InlineData(ComplaintStatus.Implementing, true)]
    [InlineData(ComplaintStatus.Resolved, false)]
    [InlineData(ComplaintStatus.Closed, false)]
    [InlineData(ComplaintStatus.Withdrawn, false)]
    [InlineData(ComplaintStatus.Merged, false)]
    [InlineData(ComplaintStatus.ReferredExternally, false)]
    [InlineData(ComplaintStatus.Reclassified, false)]
    public void Exactly_an_open_complaint_has_something_due(ComplaintStatus status, bool expected)
    {
        var complaint = Given.Complaint(status);

        Assert.Equal(expected, complaint.NextDueAt is not null);
        Assert.Equal(expected, status.IsOpen());
    }

    [Fact]
    [Trait("Rule", "CMP-17")]
    public void A_changed_priority_keeps_what_has_elapsed_and_was_paused()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-03-04"), null, People.Ann, At.Shanghai("2026-03-03 09:00"), Given.Clocks);
        complaint.Investigation.Resume(null, People.Ann, At.Shanghai("2026-03-04 09:00"), Given.Clocks);

        complaint.Triage.Reassess(Severity.Major, Urgency.Normal, "Worse", People.Ann, At.Shanghai("2026-03-05 09:00"), Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-09 18:00"), complaint.Times.ResolutionDueAt);
        Assert.Equal(At.Shanghai("2026-03-04 18:00"), complaint.Times.ProgressDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-51")]
    public void A_clock_that_has_stopped_keeps_the_due_time_it_was_judged_by()
    {
        var complaint = Given.Unowned();
        complaint.Reception.Acknowledge(Given.Reply, People.Ben, At.Shanghai("2026-03-02 13:30"), Given.Clocks);

        complaint.Triage.Assess(
            new Assessment(Given.Quality, null, Severity.Critical, Urgency.Normal) { Owner = People.Ben },
            People.Ben,
            At.Shanghai("2026-03-02 13:30"),
            Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-02 14:00"), complaint.AcknowledgeDueAt);
        Assert.Equal(At.Shanghai("2026-03-02 18:00"), complaint.Times.FirstResponseDueAt);
        Assert.Equal(At.Shanghai("2026-03-03 18:00"), complaint.Times.ResolutionDueAt);
        Assert.Equal(ClockState.Met, Reading(complaint, ClockKind.Acknowledge, At.Shanghai("2026-03-05 09:00")).State);
    }

    [Fact]
    [Trait("Rule", "CMP-37")]
    public void Work_that_comes_back_continues_the_resolution_clock()
    {
        var complaint = Given.Complaint(ComplaintStatus.Implementing);
        complaint.Remedies.Implement(1, null, People.Ann, Given.Now);
        complaint.Closing.Resolve(null, People.Ann, At.Shanghai("2026-03-04 18:00"), Given.Clocks);

        complaint.Closing.RecordRevisit(
            RevisitResult.Dissatisfied, "Still broken", continueWork: true, People.Ann, At.Shanghai("2026-03-09 09:00"), Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-17 18:00"), complaint.Times.ResolutionDueAt);
        Assert.Equal(0.3, Reading(complaint, ClockKind.Resolution, At.Shanghai("2026-03-09 09:00")).Share, precision: 9);
    }

    [Theory]
    [Trait("Rule", "CMP-49")]
    [InlineData("2026-03-13 18:00", ClockState.Met)]
    [InlineData("2026-03-13 18:01", ClockState.MetLate)]
    public void The_resolution_stops_its_clock(string resolvedAt, ClockState expected)
    {
        var complaint = Given.Complaint(ComplaintStatus.Implementing);
        complaint.Remedies.Implement(1, null, People.Ann, Given.Now);

        complaint.Closing.Resolve(null, People.Ann, At.Shanghai(resolvedAt), Given.Clocks);

        Assert.Equal(expected, Reading(complaint, ClockKind.Resolution, At.Shanghai("2026-04-01 09:00")).State);
    }

    [Fact]
    [Trait("Rule", "CMP-50")]
    public void A_complaint_resolved_after_a_pause_is_judged_without_it()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-03-16"), null, People.Ann, At.Shanghai("2026-03-03 09:00"), Given.Clocks);
        complaint.Investigation.Resume(null, People.Ann, At.Shanghai("2026-03-17 09:00"), Given.Clocks);
        complaint.Investigation.RecordFinding("Nothing was dropped.", null, People.Ann, Given.Now);
        complaint.Proposals.Offer(Given.Decision(Validity.NotUpheld), People.Ann, At.Shanghai("2026-03-18 09:00"), Given.Clocks);

        complaint.Closing.Resolve(Given.Reply, People.Ann, At.Shanghai("2026-03-18 18:00"), Given.Clocks);

        var reading = Reading(complaint, ClockKind.Resolution, At.Shanghai("2026-04-01 09:00"));
        Assert.Equal(ClockState.Met, reading.State);
        Assert.Equal(0.3, reading.Share, precision: 9);
    }

    [Fact]
    [Trait("Rule", "CMP-53")]
    public void Every_message_by_a_person_restarts_the_progress_clock()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Communications.Log(Given.Reply, People.Ann, At.Shanghai("2026-03-05 09:00"), Given.Clocks);
        Assert.Equal(At.Shanghai("2026-03-11 18:00"), complaint.Times.ProgressDueAt);
        complaint.Communications.Log(Given.Reply, Actor.System, At.Shanghai("2026-03-06 09:00"), Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-11 18:00"), complaint.Times.ProgressDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-54")]
    public void A_statutory_deadline_that_comes_first_rules_and_is_never_paused()
    {
        var lenient = Given.Intake with { Regime = Regime.CnBankInsurance, Urgency = Urgency.Low };
        var complaint = Given.Complaint(ComplaintStatus.Investigating, Severity.Minor, intake: lenient);
        var statutory = At.Shanghai("2026-03-18 00:00").AddTicks(-1);

        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-12-01"), null, People.Ann, Given.Now, Given.Clocks);
        complaint.Communications.Log(Given.Reply, People.Ann, At.Shanghai("2026-03-16 09:00"), Given.Clocks);

        Assert.Equal((statutory, statutory), (complaint.Times.ResolutionDueAt, complaint.NextDueAt));
        Assert.Equal(ClockState.Breached, Reading(complaint, ClockKind.Resolution, At.Shanghai("2026-03-18 00:00")).State);
    }

    [Fact]
    [Trait("Rule", "CMP-54")]
    public void A_statutory_acknowledgement_at_a_weekend_is_due_before_any_work()
    {
        var friday = At.Shanghai("2026-03-06 18:30");
        var complaint = Complaint.Receive(
            Given.Intake with { Regime = Regime.AuRg271, ReceivedAt = friday, Urgency = Urgency.Low }, People.Ann, friday, Given.Clocks);

        Assert.Equal(friday.AddHours(24), complaint.AcknowledgeDueAt);
        Assert.Equal(ClockState.DueSoon, Reading(complaint, ClockKind.Acknowledge, friday.AddHours(18)).State);
    }

    [Fact]
    [Trait("Rule", "CMP-51")]
    public void A_new_calendar_moves_the_running_clocks_only()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        var holiday = new BusinessCalendar(At.China, WeeklyHours.Default, [DayException.Holiday(At.Day("2026-03-03"), "Holiday")]);

        complaint.Clocks.Recompute(Given.Clocks with { Calendar = holiday }, Given.Now);

        Assert.Equal(At.Shanghai("2026-03-16 18:00"), complaint.Times.ResolutionDueAt);
        Assert.Equal(At.Shanghai("2026-03-02 14:00"), complaint.AcknowledgeDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-49")]
    public void Each_clock_can_be_explained()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        var explanation = complaint.Clocks.Of(Given.Clocks).Explain(ClockKind.Resolution, Given.Now);

        Assert.Equal(complaint.Times.ResolutionDueAt, explanation.DueUtc);
        Assert.Equal(At.Days(10), explanation.Budget);
    }

    [Fact]
    [Trait("Rule", "CMP-49")]
    public void A_closed_complaint_shows_the_clocks_that_were_stopped()
    {
        var complaint = Given.Complaint(ComplaintStatus.Closed);

        var clocks = complaint.Clocks.Of(Given.Clocks).Readings(Given.Now.AddYears(1));

        Assert.Equal(
            [ClockKind.Acknowledge, ClockKind.FirstResponse, ClockKind.Resolution, ClockKind.Revisit],
            clocks.Select(clock => clock.Kind));
        Assert.All(clocks, clock => Assert.Equal(ClockState.Met, clock.Reading.State));
    }

    private static ClockReading Reading(Complaint complaint, ClockKind kind, DateTime now) =>
        complaint.Clocks.Of(Given.Clocks).Readings(now).Single(clock => clock.Kind == kind).Reading;
}
