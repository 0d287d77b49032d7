using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-41, CMP-49. Where the clocks start: the receipt of this complaint, or of an earlier one that was merged into it.</summary>
    public DateTime ClocksFrom { get; private set; }

    /// <summary>CMP-10. The first outbound message, automatic or not, once the complaint is acknowledged.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>CMP-10. The first outbound message by a person.</summary>
    public DateTime? FirstRespondedAt { get; private set; }

    /// <summary>The latest resolution; null while it is worked on, again or still.</summary>
    public DateTime? ResolvedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Null for an imported complaint.</summary>
    public DateTime? AcknowledgeDueAt { get; private set; }

    /// <summary>Null for an imported complaint.</summary>
    public DateTime? FirstResponseDueAt { get; private set; }

    /// <summary>Null for a complaint that was closed when it was imported. On hold it is the due time if work went on at once.</summary>
    public DateTime? ResolutionDueAt { get; private set; }

    /// <summary>CMP-53. When the complainant is to hear from us next.</summary>
    public DateTime? ProgressDueAt { get; private set; }

    /// <summary>CMP-32. When the complainant is to be asked; set by the resolution.</summary>
    public DateTime? RevisitDueAt { get; private set; }

    /// <summary>CMP-52. The earliest due time of the clocks that run; set exactly while the complaint is open.</summary>
    public DateTime? NextDueAt { get; private set; }

    /// <summary>CMP-50. Derived from the history.</summary>
    public Interruptions Interruptions() =>
        Complaints.Interruptions.Of(_history.Select(row => new StatusStep(row.Action, row.To, row.At, row.Id)), ReceivedAt);

    /// <summary>The clocks as its history, its priority and these settings make them.</summary>
    public ComplaintClocks Clocks(ClockSettings settings) =>
        new(
            new ClockFacts
            {
                Status = Status,
                StartedAt = ClocksFrom,
                Priority = Priority,
                Regime = Regime,
                FastLane = FastLane,
                Pauses = Interruptions().Pauses,
                AcknowledgedAt = AcknowledgedAt,
                FirstRespondedAt = FirstRespondedAt,
                ResolvedAt = ResolvedAt,
                LastNewsAt = _communications.Where(entry => entry.IsHumanReply).Select(entry => entry.At).DefaultIfEmpty(ClocksFrom).Max(),
                RevisitedAt = ResolvedAt is null
                    ? null
                    : _revisits.Where(attempt => attempt.Round == Round).Select(attempt => (DateTime?)attempt.At).Min() ?? ClosedAt,
                Due = new DueTimes(AcknowledgeDueAt, FirstResponseDueAt, ProgressDueAt, ResolutionDueAt, RevisitDueAt),
                Rung = Alarms,
            },
            settings);

    /// <summary>CMP-51, CMP-52. Takes over the due times of the clocks that run.</summary>
    public void RecomputeClocks(ClockSettings settings, DateTime now)
    {
        if (!Status.IsOpen())
        {
            return;
        }

        var clocks = Clocks(settings).Recomputed(now);
        AcknowledgeDueAt = clocks.Due.Acknowledge;
        FirstResponseDueAt = clocks.Due.FirstResponse;
        ProgressDueAt = clocks.Due.Progress;
        ResolutionDueAt = clocks.Due.Resolution;
        NextDueAt = clocks.NextDue;
        NextAlarmAt = clocks.Alarms.Next;
    }
}
