using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>Where the complaint meets its clocks: hands them the facts, and takes over what they work out.</summary>
public sealed class ComplaintClockwork
{
    private const ClockAlarms ProgressAlarms = ClockAlarms.ProgressUpdateDueSoon | ClockAlarms.ProgressUpdateBreached;

    private readonly Complaint _complaint;

    internal ComplaintClockwork(Complaint complaint) => _complaint = complaint;

    /// <summary>CMP-50. When work rested, derived from the history.</summary>
    public Interruptions Interruptions() =>
        Complaints.Interruptions.Of(_complaint.History.Select(row => new StatusStep(row.Action, row.To, row.At, row.Id)), _complaint.ReceivedAt);

    /// <summary>The clocks as its history, its priority and these settings make them.</summary>
    public ComplaintClocks Of(ClockSettings settings)
    {
        var (times, isOpen) = (_complaint.Times, _complaint.Status.IsOpen());
        return new ComplaintClocks(
            new ClockFacts
            {
                Status = _complaint.Status,
                StartedAt = times.ClocksFrom,
                Priority = _complaint.Priority,
                Regime = _complaint.Regime,
                FastLane = _complaint.FastLane,
                Pauses = Interruptions().Pauses,
                AcknowledgedAt = times.AcknowledgedAt,
                FirstRespondedAt = times.FirstRespondedAt,
                ResolvedAt = _complaint.ResolvedAt,
                LastNewsAt = isOpen ? _complaint.Communications.LastNewsAt ?? times.ClocksFrom : times.ClocksFrom,
                RevisitedAt = _complaint.ResolvedAt is null ? null : _complaint.Closing.FirstAskedAt ?? _complaint.Outcome.ClosedAt,
                Due = new ClockDueTimes(
                    _complaint.AcknowledgeDueAt, times.FirstResponseDueAt, times.ProgressDueAt, times.ResolutionDueAt, _complaint.RevisitDueAt),
                Rung = _complaint.Alarms,
            },
            settings);
    }

    /// <summary>CMP-51, CMP-52. Takes over the due times of the clocks that run, after a command or when the settings have changed.</summary>
    public void Recompute(ClockSettings settings, DateTime now)
    {
        if (!_complaint.Status.IsOpen())
        {
            return;
        }

        var clocks = Of(settings).Recomputed(now);
        var due = clocks.Due;
        _complaint.AcknowledgeDueAt = due.Acknowledge;
        _complaint.Times = _complaint.Times with
        {
            FirstResponseDueAt = due.FirstResponse,
            ProgressDueAt = due.Progress,
            ResolutionDueAt = due.Resolution,
        };
        _complaint.NextDueAt = clocks.NextDue;
        _complaint.NextAlarmAt = clocks.Alarms.Next;
    }

    /// <summary>
    /// CMP-62, CMP-46. Rings for every threshold that a clock has passed and that has not rung yet, and raises the
    /// escalation level where the resolution clock says so. A second call at the same instant rings nothing.
    /// </summary>
    /// <returns>What is to be told; a clock that is overdue is not also announced as due soon.</returns>
    public IReadOnlyList<ClockAlarm> Ring(ClockSettings settings, DateTime now)
    {
        var ringing = MarkRinging(settings, now);
        foreach (var alarm in ringing)
        {
            _complaint.Raise(new ClockAlarmRaised(_complaint, alarm));
        }

        _complaint.Escalation.RaiseByClock(now, settings);
        _complaint.NextAlarmAt = Of(settings).Alarms.Next;
        return ringing;
    }

    /// <summary>CMP-47. What was late in another system before it came here is no news.</summary>
    internal void RingSilently(ClockSettings settings, DateTime now)
    {
        MarkRinging(settings, now);
        _complaint.NextAlarmAt = Of(settings).Alarms.Next;
    }

    /// <summary>With each news to the complainant the time to the next one begins.</summary>
    internal void ForgetProgressAlarms() => _complaint.Alarms &= ~ProgressAlarms;

    private IReadOnlyList<ClockAlarm> MarkRinging(ClockSettings settings, DateTime now)
    {
        var alarms = Of(settings).Alarms;
        var ringing = alarms.Ringing(now);
        _complaint.Alarms = alarms.RungWith(ringing);
        return ringing;
    }
}
