using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class FastLaneTests
{
    private const string Saturday = "2026-03-07 20:00";

    private static readonly ClockSettings Clocks = new(At.Office, DeadlineTable.Default);

    [Fact]
    [Trait("Rule", "CLK-33")]
    public void A_complaint_of_a_Saturday_night_is_acknowledged_that_night()
    {
        var fast = Received(Saturday);
        var ordinary = Received(Saturday, fastLane: false);

        Assert.Equal((At.Shanghai("2026-03-07 20:15"), At.Shanghai("2026-03-09 14:00")), (fast.AcknowledgeDueAt, ordinary.AcknowledgeDueAt));
        Assert.Equal((At.Shanghai("2026-03-07 21:00"), At.Shanghai("2026-03-09 18:00")), (fast.Times.FirstResponseDueAt, ordinary.Times.FirstResponseDueAt));
        Assert.Equal((At.Shanghai("2026-03-09 18:00"), At.Shanghai("2026-03-13 18:00")), (fast.Times.ProgressDueAt, ordinary.Times.ProgressDueAt));
        Assert.Equal((At.Shanghai("2026-03-09 18:00"), At.Shanghai("2026-03-20 18:00")), (fast.Times.ResolutionDueAt, ordinary.Times.ResolutionDueAt));
        Assert.Equal(fast.AcknowledgeDueAt, fast.NextDueAt);
    }

    [Fact]
    [Trait("Rule", "CLK-33")]
    public void On_a_holiday_only_what_runs_around_the_clock_is_due()
    {
        var fast = Received("2026-10-01 10:00", Severity.Critical);
        var ordinary = Received("2026-10-01 10:00", Severity.Critical, fastLane: false);

        Assert.Equal((At.Shanghai("2026-10-01 10:15"), At.Shanghai("2026-10-08 09:30")), (fast.AcknowledgeDueAt, ordinary.AcknowledgeDueAt));
        Assert.Equal((At.Shanghai("2026-10-08 18:00"), At.Shanghai("2026-10-09 18:00")), (fast.Times.ResolutionDueAt, ordinary.Times.ResolutionDueAt));
    }

    [Fact]
    [Trait("Rule", "CLK-33")]
    public void The_fast_lane_makes_nobody_wait_longer()
    {
        var slow = Clocks with { FastLane = Lane(ClockKind.Acknowledge, At.Hours(2), ClockBasis.OfficeHours) };

        var complaint = Complaint.Receive(Intake("2026-03-02 09:00", Severity.Critical), People.Ben, At.Shanghai("2026-03-02 09:00"), slow);

        Assert.Equal(At.Shanghai("2026-03-02 09:30"), complaint.AcknowledgeDueAt);
        Assert.Null(complaint.Clocks.Of(slow).Explain(ClockKind.Acknowledge, At.Shanghai("2026-03-02 09:00")).FastLane);
    }

    [Fact]
    [Trait("Rule", "CLK-34")]
    public void A_tier_shortens_the_ordinary_deadline_and_not_the_fast_lane()
    {
        var now = At.Shanghai("2026-03-02 09:00");
        var tierA = Clocks with { TierFactor = 0.5m };

        var moderate = Complaint.Receive(Intake("2026-03-02 09:00", Severity.Moderate), People.Ben, now, tierA);
        var critical = Complaint.Receive(Intake("2026-03-02 09:00", Severity.Critical), People.Ben, now, tierA with
        {
            FastLane = Lane(ClockKind.Acknowledge, At.Minutes(20), ClockBasis.RoundTheClock),
        });

        Assert.Equal(At.Shanghai("2026-03-02 09:15"), moderate.AcknowledgeDueAt);
        Assert.Equal(At.Shanghai("2026-03-02 09:15"), critical.AcknowledgeDueAt);
    }

    [Fact]
    [Trait("Rule", "CLK-33")]
    public void The_explanation_names_the_fast_lane_and_its_hours()
    {
        var complaint = Received(Saturday);

        var response = complaint.Clocks.Of(Clocks).Explain(ClockKind.FirstResponse, At.Shanghai(Saturday));
        var resolution = complaint.Clocks.Of(Clocks).Explain(ClockKind.Resolution, At.Shanghai(Saturday));

        Assert.Equal((ClockBasis.RoundTheClock, At.Shanghai("2026-03-07 21:00")), (response.FastLane, response.DueUtc));
        Assert.Equal(At.Hours(1), response.Slots[^1].Total);
        Assert.Equal((ClockBasis.OfficeHours, At.Shanghai("2026-03-09 18:00")), (resolution.FastLane, resolution.DueUtc));
    }

    [Theory]
    [Trait("Rule", "CLK-33")]
    [InlineData("2026-03-07 20:11", ClockState.OnTrack)]
    [InlineData("2026-03-07 20:12", ClockState.DueSoon)]
    [InlineData("2026-03-07 20:16", ClockState.Breached)]
    public void A_clock_around_the_clock_goes_on_in_the_night(string now, ClockState expected)
    {
        var clocks = Received(Saturday).Clocks.Of(Clocks).Readings(At.Shanghai(now));

        Assert.Equal(expected, clocks.Single(clock => clock.Kind == ClockKind.Acknowledge).Reading.State);
    }

    [Theory]
    [Trait("Rule", "CLK-27")]
    [InlineData("2026-03-02 18:09", ClockState.Met)]
    [InlineData("2026-03-02 18:11", ClockState.MetLate)]
    public void A_stopped_clock_is_judged_by_the_due_time_outside_office_hours(string acknowledged, ClockState expected)
    {
        var complaint = Received("2026-03-02 17:55");

        complaint.Reception.Acknowledge(Given.Reply, People.Ben, At.Shanghai(acknowledged), Clocks);

        var reading = complaint.Clocks.Of(Clocks).Readings(At.Shanghai("2026-03-03 10:00")).Single(clock => clock.Kind == ClockKind.Acknowledge).Reading;
        Assert.Equal((expected, At.Shanghai("2026-03-02 18:10")), (reading.State, reading.DueUtc));
    }

    [Fact]
    [Trait("Rule", "CMP-63")]
    public void The_alarms_follow_the_fast_lane()
    {
        var complaint = Received(Saturday);
        var due = At.Shanghai("2026-03-07 20:15");

        Assert.Equal(At.Shanghai("2026-03-07 20:11:15"), complaint.NextAlarmAt);
        var soon = complaint.Clocks.Ring(Clocks, At.Shanghai("2026-03-07 20:12"));
        Assert.Equal(due, complaint.NextAlarmAt);
        var late = complaint.Clocks.Ring(Clocks, At.Shanghai("2026-03-07 20:20"));

        Assert.Equal([new ClockAlarm(ClockKind.Acknowledge, ClockState.DueSoon, due)], soon);
        Assert.Equal([new ClockAlarm(ClockKind.Acknowledge, ClockState.Breached, due)], late);
    }

    [Fact]
    [Trait("Rule", "CMP-50")]
    [Trait("Rule", "CLK-33")]
    public void A_hold_pauses_the_resolution_clock_on_the_fast_lane_too()
    {
        var lane = Clocks with { FastLane = Lane(ClockKind.Resolution, At.Hours(24), ClockBasis.RoundTheClock) };
        var complaint = Given.Complaint(ComplaintStatus.Investigating, intake: Given.Intake with { FastLane = true });
        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-03-05"), null, People.Ann, At.Shanghai("2026-03-02 21:00"), lane);
        var held = complaint.Clocks.Of(lane).Readings(At.Shanghai("2026-03-04 09:00")).Single(clock => clock.Kind == ClockKind.Resolution).Reading;

        complaint.Investigation.Resume(null, People.Ann, At.Shanghai("2026-03-04 21:00"), lane);

        Assert.Equal((ClockState.Paused, 0.5, null), (held.State, held.Share, held.DueUtc));
        Assert.Equal(At.Shanghai("2026-03-05 09:00"), complaint.Times.ResolutionDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-32")]
    public void The_revisit_is_due_after_one_business_day()
    {
        var complaint = Given.Complaint(ComplaintStatus.Resolved, intake: Given.Intake with { FastLane = true });

        Assert.Equal(At.Shanghai("2026-03-02 18:00"), complaint.RevisitDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-71")]
    public void Put_on_the_fast_lane_and_taken_off_with_a_reason_the_clocks_are_worked_out_anew()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        var ordinary = complaint.Times.ResolutionDueAt;

        complaint.Triage.Expedite("Perishable goods", People.Ann, At.Shanghai("2026-03-02 10:00"), Given.Clocks);
        var fast = complaint.Times.ResolutionDueAt;
        complaint.Triage.Unexpedite("The goods are safe.", People.Sam, At.Shanghai("2026-03-02 11:00"), Given.Clocks);

        Assert.Equal(At.Shanghai("2026-03-02 18:00"), fast);
        Assert.Equal((ordinary, false), (complaint.Times.ResolutionDueAt, complaint.FastLane));
        Assert.Equal(
            [(ComplaintAction.Expedite, "Perishable goods"), (ComplaintAction.Unexpedite, "The goods are safe.")],
            complaint.History.TakeLast(2).Select(row => (row.Action, row.Note!)));
    }

    [Fact]
    [Trait("Rule", "CMP-08")]
    [Trait("Rule", "CMP-72")]
    [Trait("Rule", "CMP-76")]
    public void The_lane_is_changed_with_a_reason_and_not_to_what_it_is()
    {
        var ordinary = Given.Complaint(ComplaintStatus.Investigating);
        var fast = Given.Complaint(ComplaintStatus.Investigating, intake: Given.Intake with { FastLane = true });

        Refused.By(ComplaintRules.TextIsGiven, ordinary, refused => refused.Triage.Expedite(" ", People.Ann, Given.Now, Given.Clocks));
        Refused.By(ComplaintRules.NotOnTheFastLane, ordinary, refused => refused.Triage.Unexpedite("Calm", People.Ann, Given.Now, Given.Clocks));
        Refused.By(ComplaintRules.OnTheFastLaneAlready, fast, refused => refused.Triage.Expedite("Urgent", People.Ann, Given.Now, Given.Clocks));
        Assert.False(ordinary.Allows(ComplaintAction.Unexpedite, People.Ann));
        Assert.False(fast.Allows(ComplaintAction.Expedite, People.Ann));
    }

    [Fact]
    [Trait("Rule", "CMP-73")]
    public void A_merged_complaint_brings_the_fast_lane_along()
    {
        var target = Given.Complaint(ComplaintStatus.Investigating);
        var source = Given.Complaint(intake: Given.Intake with { FastLane = true });

        source.Exits.Merge(target, "The same crane", People.Sam, Given.Now, Given.Clocks);

        Assert.True(target.FastLane);
        Assert.Equal(At.Shanghai("2026-03-02 18:00"), target.Times.ResolutionDueAt);
    }

    private static Complaint Received(string at, Severity severity = Severity.Moderate, bool fastLane = true) =>
        Complaint.Receive(Intake(at, severity) with { FastLane = fastLane }, People.Ben, At.Shanghai(at), Clocks);

    private static ComplaintIntake Intake(string at, Severity severity) =>
        Given.Intake with { ReceivedAt = At.Shanghai(at), Severity = severity, FastLane = true };

    private static FastLaneTable Lane(ClockKind kind, WorkingTime budget, ClockBasis basis) =>
        new(FastLaneTable.Default.Deadlines.Select(deadline => deadline.Kind == kind ? new FastLaneDeadline(kind, budget, basis) : deadline));
}
