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

    /// <summary>CMP-50. Derived from the history: time on hold, and time between a resolution and the return to work.</summary>
    public IReadOnlyList<Pause> Pauses()
    {
        var pauses = new List<Pause>();
        DateTime? since = null;
        foreach (var row in _history.OrderBy(row => row.At).ThenBy(row => row.Id))
        {
            var runs = row.To.IsOpen() && row.To != ComplaintStatus.OnHold;
            if (runs && since is { } from)
            {
                pauses.Add(new Pause(from, row.At));
                since = null;
            }
            else if (!runs)
            {
                since ??= row.At;
            }
        }

        return since is { } open ? [.. pauses, new Pause(open, null)] : pauses;
    }

    /// <summary>
    /// CMP-51, CMP-52. Works out the due times of the clocks that run, after a command or when the calendar, the
    /// deadlines or the customer's tier have changed. A clock that has stopped keeps the due time it was judged by.
    /// </summary>
    public void RecomputeClocks(ClockSettings clocks, DateTime now)
    {
        if (!Status.IsOpen())
        {
            return;
        }

        if (Regime != Regime.ReportedBySource)
        {
            AcknowledgeDueAt = AcknowledgedAt is null ? AcknowledgeDue(clocks) : AcknowledgeDueAt;
            FirstResponseDueAt = FirstRespondedAt is null ? InternalDue(ClockKind.FirstResponse, ClocksFrom, clocks) : FirstResponseDueAt;
        }

        ProgressDueAt = InternalDue(ClockKind.ProgressUpdate, LastNewsAt, clocks);
        var pauses = Pauses();
        var settled = Allowed(ClockKind.Resolution, clocks).Min(allowed => allowed.Due(ClocksFrom, pauses));
        var statutory = StatutoryClock.Due(Regime, StatutoryTerm.Final, ClocksFrom, clocks.Calendar);
        ResolutionDueAt = Earlier(settled ?? Deciding(ClockKind.Resolution, ClocksFrom, pauses, clocks, now).Due(ClocksFrom, pauses, now), statutory);
        NextDueAt = new[]
        {
            AcknowledgedAt is null ? AcknowledgeDueAt : null,
            FirstRespondedAt is null ? FirstResponseDueAt : null,
            ProgressDueAt,
            settled,
            statutory,
        }.Min();
        NextAlarmAt = NextAlarm(clocks);
    }

    /// <summary>The clocks as they stand, in the order of <see cref="ClockKind"/>; those that never ran are left out.</summary>
    public IReadOnlyList<ComplaintClock> Clocks(ClockSettings clocks, DateTime now)
    {
        var shown = new List<ComplaintClock>();
        Show(ClockKind.Acknowledge, ClocksFrom, AcknowledgedAt, AcknowledgeDueAt);
        Show(ClockKind.FirstResponse, ClocksFrom, FirstRespondedAt, FirstResponseDueAt);
        if (Status.IsOpen())
        {
            Show(ClockKind.ProgressUpdate, LastNewsAt, stop: null, ProgressDueAt);
        }

        if (ResolutionDueAt is not null && (Status.IsOpen() || ResolvedAt is not null))
        {
            shown.Add(new ComplaintClock(ClockKind.Resolution, ClocksFrom, ResolvedAt, ReadResolution(clocks, now)));
        }

        if (ResolvedAt is { } resolved)
        {
            var asked = _revisits.Where(attempt => attempt.Round == Round).OrderBy(attempt => attempt.At).FirstOrDefault();
            Show(ClockKind.Revisit, resolved, asked?.At ?? ClosedAt, RevisitDueAt);
        }

        return shown;

        void Show(ClockKind kind, DateTime start, DateTime? stop, DateTime? due)
        {
            if (due is { } dueAt && (stop is not null || Status.IsOpen() || Status == ComplaintStatus.Resolved))
            {
                shown.Add(new ComplaintClock(kind, start, stop, Judged(kind, start, dueAt, stop, clocks).Read(start, [], stop, now)));
            }
        }
    }

    /// <summary>
    /// CMP-54. The deadlines of the law beside the internal clocks, the earliest first. Extensions are shown, though they
    /// are not used.
    /// </summary>
    public IReadOnlyList<StatutoryReading> StatutoryClocks(ClockSettings clocks, DateTime now) =>
    [
        .. from period in StatutoryClock.Periods(Regime)
           let due = StatutoryClock.Due(Regime, period.Term, ClocksFrom, clocks.Calendar)
           where due is not null
           let stopped = period.Term == StatutoryTerm.Acknowledgement ? AcknowledgedAt : ResolvedAt
           select new StatutoryReading(period, stopped, ClockReading.OfStatutory(ClocksFrom, due.Value, stopped, now)),
    ];

    /// <summary>Why the internal due time of a running clock is what it is.</summary>
    public ClockExplanation Explain(ClockKind kind, ClockSettings clocks, DateTime now)
    {
        var start = kind switch
        {
            ClockKind.ProgressUpdate => LastNewsAt,
            ClockKind.Revisit => ResolvedAt ?? now,
            _ => ClocksFrom,
        };
        var pauses = kind == ClockKind.Resolution ? Pauses() : [];
        return ClockExplanation.Of(Deciding(kind, start, pauses, clocks, now), start, pauses, now);
    }

    /// <summary>A running clock by its budget, so that it stands still on hold; a stopped one by the due time it was judged by.</summary>
    private ClockReading ReadResolution(ClockSettings clocks, DateTime now)
    {
        var due = ResolutionDueAt!.Value;
        if (due == StatutoryClock.Due(Regime, StatutoryTerm.Final, ClocksFrom, clocks.Calendar))
        {
            return ClockReading.OfStatutory(ClocksFrom, due, ResolvedAt, now);
        }

        var pauses = Pauses();
        if (ResolvedAt is null)
        {
            return Deciding(ClockKind.Resolution, ClocksFrom, pauses, clocks, now).Read(ClocksFrom, pauses, stopUtc: null, now);
        }

        pauses = [.. pauses.Where(pause => !pause.IsOpen)];
        return Allowance.EndingAt(due, ClocksFrom, pauses, clocks.Calendar).Read(ClocksFrom, pauses, ResolvedAt, now);
    }

    private DateTime AcknowledgeDue(ClockSettings clocks) => Earlier(
        InternalDue(ClockKind.Acknowledge, ClocksFrom, clocks),
        StatutoryClock.Due(Regime, StatutoryTerm.Acknowledgement, ClocksFrom, clocks.Calendar));

    private DateTime InternalDue(ClockKind kind, DateTime start, ClockSettings clocks) =>
        Allowed(kind, clocks).Min(allowed => allowed.Calendar.Add(start, allowed.Budget));

    private IEnumerable<Allowance> Allowed(ClockKind kind, ClockSettings clocks) => clocks.Allowances(kind, Priority, FastLane);

    /// <summary>CLK-33. The time that is used up first, if every open pause ended now.</summary>
    private Allowance Deciding(ClockKind kind, DateTime start, IReadOnlyList<Pause> pauses, ClockSettings clocks, DateTime now) =>
        Allowed(kind, clocks).MinBy(allowed => allowed.Due(start, pauses, now))!;

    /// <summary>What led to the due time of a clock that is never paused; of a stopped one only the due time is known.</summary>
    private Allowance Judged(ClockKind kind, DateTime start, DateTime due, DateTime? stop, ClockSettings clocks) =>
        (stop is null ? Allowed(kind, clocks).FirstOrDefault(allowed => allowed.Due(start, []) == due) : null)
        ?? Allowance.EndingAt(due, start, [], clocks.Calendar);

    /// <summary>CMP-53. The latest message by a person to the complainant; the start of the clocks where there is none.</summary>
    private DateTime LastNewsAt =>
        _communications.Where(entry => entry.IsHumanReply).Select(entry => entry.At).DefaultIfEmpty(ClocksFrom).Max();

    private static DateTime Earlier(DateTime due, DateTime? statutory) => statutory < due ? statutory.Value : due;
}
