using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class AlarmTests
{
    [Fact]
    [Trait("Rule", "CMP-62")]
    [Trait("Rule", "CMP-63")]
    public void A_clock_rings_once_in_its_last_quarter_and_once_when_it_is_overdue()
    {
        var complaint = Given.Complaint();
        var due = At.Shanghai("2026-03-02 14:00");

        Assert.Equal(At.Shanghai("2026-03-02 12:00"), complaint.NextAlarmAt);
        Assert.Empty(Ring(complaint, "2026-03-02 11:59"));
        Assert.Equal([new ClockAlarm(ClockKind.Acknowledge, ClockState.DueSoon, due)], Ring(complaint, "2026-03-02 12:00"));
        Assert.Empty(Ring(complaint, "2026-03-02 12:00"));
        Assert.Equal(due, complaint.NextAlarmAt);
        Assert.Empty(Ring(complaint, "2026-03-02 14:00"));
        Assert.Equal([new ClockAlarm(ClockKind.Acknowledge, ClockState.Breached, due)], Ring(complaint, "2026-03-02 14:01"));
        Assert.Empty(Ring(complaint, "2026-03-02 14:02"));
        Assert.Equal(At.Shanghai("2026-03-02 16:00"), complaint.NextAlarmAt);
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public void What_is_overdue_is_not_also_announced_as_due_soon()
    {
        var complaint = Given.Complaint();

        var rung = Ring(complaint, "2026-03-20 09:00");

        Assert.Equal(
            [ClockKind.Acknowledge, ClockKind.FirstResponse, ClockKind.ProgressUpdate, ClockKind.Resolution], rung.Select(alarm => alarm.Kind));
        Assert.All(rung, alarm => Assert.Equal(ClockState.Breached, alarm.State));
        Assert.Null(complaint.NextAlarmAt);
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public void The_progress_clock_rings_anew_after_each_news()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        var first = Ring(complaint, "2026-03-06 09:00");

        complaint.Communications.Log(Given.Reply, People.Ann, At.Shanghai("2026-03-06 10:00"), Given.Clocks);
        var second = Ring(complaint, "2026-03-16 09:00");

        Assert.Equal([(ClockKind.ProgressUpdate, ClockState.DueSoon)], first.Select(alarm => (alarm.Kind, alarm.State)));
        Assert.Contains((ClockKind.ProgressUpdate, ClockState.Breached), second.Select(alarm => (alarm.Kind, alarm.State)));
    }

    [Fact]
    [Trait("Rule", "CMP-63")]
    public void A_clock_that_stands_still_has_no_alarm()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.Hold(HoldReason.WaitingCustomer, At.Day("2026-12-01"), null, People.Ann, At.Shanghai("2026-03-03 09:00"), Given.Clocks);

        var rung = Ring(complaint, "2026-06-01 09:00");

        Assert.Equal([ClockKind.ProgressUpdate], rung.Select(alarm => alarm.Kind));
        Assert.Null(complaint.NextAlarmAt);
        complaint.Investigation.Resume(null, People.Ann, At.Shanghai("2026-06-01 09:00"), Given.Clocks);
        Assert.Equal(At.Shanghai("2026-06-09 14:00"), complaint.NextAlarmAt);
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public void A_higher_priority_that_makes_a_complaint_late_rings_at_once()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        var now = At.Shanghai("2026-03-05 10:00");

        complaint.Triage.Reassess(Severity.Major, Urgency.Immediate, "The press asks.", People.Ann, now, Given.Clocks);
        var alarmAt = complaint.NextAlarmAt;
        var rung = complaint.Clocks.Ring(Given.Clocks, now);

        Assert.True(alarmAt < now);
        Assert.Contains((ClockKind.Resolution, ClockState.Breached), rung.Select(alarm => (alarm.Kind, alarm.State)));
        Assert.Equal(2, complaint.EscalationLevel);
    }

    [Fact]
    [Trait("Rule", "CMP-46")]
    public void The_alarm_of_the_resolution_clock_raises_the_level()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        Ring(complaint, "2026-03-11 14:00");
        var soon = complaint.EscalationLevel;
        Ring(complaint, "2026-03-13 18:01");

        Assert.Equal((1, 2), (soon, complaint.EscalationLevel));
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public void What_was_late_before_it_was_imported_does_not_ring()
    {
        var received = At.Shanghai("2025-01-06 09:00");
        var intake = new ComplaintIntake(new ComplaintContent { Description = "Billing", Anonymous = true }, new ComplaintSubject { TypeId = Given.Quality }, Given.Phone, received);

        var complaint = ImportedComplaint.TakeOver(intake, new ReportedOutcome(ImportRunId: 4, Closed: false, "In progress"), Actor.Operator, Given.Now, Given.Clocks);

        Assert.Null(complaint.NextAlarmAt);
        Assert.Empty(complaint.Clocks.Ring(Given.Clocks, Given.Now));
    }

    [Theory]
    [Trait("Rule", "CMP-63")]
    [InlineData(ComplaintStatus.Resolved)]
    [InlineData(ComplaintStatus.Withdrawn)]
    public void Nothing_rings_where_no_work_is_left(ComplaintStatus status)
    {
        var complaint = Given.Complaint(status);

        Assert.Null(complaint.NextAlarmAt);
        Assert.Empty(complaint.Clocks.Ring(Given.Clocks, Given.Now.AddYears(1)));
    }

    private static IReadOnlyList<ClockAlarm> Ring(Complaint complaint, string shanghai) => complaint.Clocks.Ring(Given.Clocks, At.Shanghai(shanghai));
}
