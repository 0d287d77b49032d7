using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>
/// The clocks of a complaint as its history, its priority and the settings make them. Never changes: the complaint asks
/// for another one after each step and takes over what it says.
/// </summary>
public sealed class ComplaintClocks
{
    private readonly ClockFacts _facts;
    private readonly ClockSettings _settings;
    private readonly DateTime? _statutory;

    internal ComplaintClocks(ClockFacts facts, ClockSettings settings)
    {
        (_facts, _settings) = (facts, settings);
        _statutory = Statutory(StatutoryTerm.Final);
        Alarms = new ComplaintAlarms(this, facts);
    }

    public ClockDueTimes Due => _facts.Due;

    /// <summary>CMP-52. The earliest due time of the clocks that run; null where the complaint is not open. On hold, that of the others.</summary>
    public DateTime? NextDue =>
        !_facts.IsOpen
            ? null
            : new[]
            {
                _facts.AcknowledgedAt is null ? Due.Acknowledge : null,
                _facts.FirstRespondedAt is null ? Due.FirstResponse : null,
                Due.Progress,
                SettledResolution,
                _statutory,
            }.Min();

    /// <summary>What rings now, and when the next one does.</summary>
    internal ComplaintAlarms Alarms { get; }

    /// <summary>The law decides when it is to be resolved: no allowance ends before.</summary>
    internal bool IsResolutionStatutory => Due.Resolution == _statutory;

    /// <summary>
    /// CMP-51. The same clocks with the due times of those that run worked out anew, after a command or when the
    /// calendar, the deadlines or the customer's tier have changed. A clock that has stopped keeps the one it was judged by.
    /// </summary>
    public ComplaintClocks Recomputed(DateTime now)
    {
        var due = Due with
        {
            Progress = Ends(ClockKind.ProgressUpdate, _facts.LastNewsAt),
            Resolution = Earlier(SettledResolution ?? Deciding(ClockKind.Resolution, _facts.StartedAt, _facts.Pauses, now).Due(_facts.StartedAt, _facts.Pauses, now), _statutory),
        };
        if (_facts.Regime != Regime.ReportedBySource)
        {
            due = due with
            {
                Acknowledge = _facts.AcknowledgedAt is null ? AcknowledgeDue() : due.Acknowledge,
                FirstResponse = _facts.FirstRespondedAt is null ? Ends(ClockKind.FirstResponse, _facts.StartedAt) : due.FirstResponse,
            };
        }

        return new ComplaintClocks(_facts with { Due = due }, _settings);
    }

    /// <summary>The clocks as they stand, in the order of <see cref="ClockKind"/>; those that never ran are left out.</summary>
    public IReadOnlyList<ComplaintClock> Readings(DateTime now)
    {
        var shown = new List<ComplaintClock>();
        Show(ClockKind.Acknowledge, _facts.StartedAt, _facts.AcknowledgedAt, Due.Acknowledge);
        Show(ClockKind.FirstResponse, _facts.StartedAt, _facts.FirstRespondedAt, Due.FirstResponse);
        if (_facts.IsOpen)
        {
            Show(ClockKind.ProgressUpdate, _facts.LastNewsAt, stop: null, Due.Progress);
        }

        if (Due.Resolution is not null && (_facts.IsOpen || _facts.ResolvedAt is not null))
        {
            shown.Add(new ComplaintClock(ClockKind.Resolution, _facts.StartedAt, _facts.ResolvedAt, Resolution(now)));
        }

        if (_facts.ResolvedAt is { } resolved)
        {
            Show(ClockKind.Revisit, resolved, _facts.RevisitedAt, Due.Revisit);
        }

        return shown;

        void Show(ClockKind kind, DateTime start, DateTime? stop, DateTime? due)
        {
            if (due is { } dueAt && (stop is not null || _facts.IsOpen || _facts.Status == ComplaintStatus.Resolved))
            {
                shown.Add(new ComplaintClock(kind, start, stop, Judged(kind, start, dueAt, stop).Read(start, [], stop, now)));
            }
        }
    }

    /// <summary>
    /// CMP-54. The deadlines of the law beside the internal clocks, the earliest first. Extensions are shown, though they
    /// are not used.
    /// </summary>
    public IReadOnlyList<StatutoryReading> StatutoryReadings(DateTime now) =>
    [
        .. from period in StatutoryClock.Periods(_facts.Regime)
           let due = Statutory(period.Term)
           where due is not null
           let stopped = period.Term == StatutoryTerm.Acknowledgement ? _facts.AcknowledgedAt : _facts.ResolvedAt
           select new StatutoryReading(period, stopped, ClockReading.OfStatutory(_facts.StartedAt, due.Value, stopped, now)),
    ];

    /// <summary>Why the internal due time of a running clock is what it is.</summary>
    public ClockExplanation Explain(ClockKind kind, DateTime now)
    {
        var start = kind switch
        {
            ClockKind.ProgressUpdate => _facts.LastNewsAt,
            ClockKind.Revisit => _facts.ResolvedAt ?? now,
            _ => _facts.StartedAt,
        };
        var pauses = kind == ClockKind.Resolution ? _facts.Pauses : [];
        return ClockExplanation.Of(Deciding(kind, start, pauses, now), start, pauses, now);
    }

    /// <summary>When a clock that starts now and is never paused ends.</summary>
    internal DateTime Ends(ClockKind kind, DateTime start) => Allowed(kind).Min(allowed => allowed.Calendar.Add(start, allowed.Budget));

    /// <summary>A running clock by its budget, so that it stands still on hold; a stopped one by the due time it was judged by.</summary>
    internal ClockReading Resolution(DateTime now)
    {
        var due = Due.Resolution!.Value;
        if (IsResolutionStatutory)
        {
            return ClockReading.OfStatutory(_facts.StartedAt, due, _facts.ResolvedAt, now);
        }

        if (_facts.ResolvedAt is null)
        {
            return Deciding(ClockKind.Resolution, _facts.StartedAt, _facts.Pauses, now).Read(_facts.StartedAt, _facts.Pauses, stopUtc: null, now);
        }

        IReadOnlyList<Pause> ended = [.. _facts.Pauses.Where(pause => !pause.IsOpen)];
        return Allowance.EndingAt(due, _facts.StartedAt, ended, _settings.Calendar).Read(_facts.StartedAt, ended, _facts.ResolvedAt, now);
    }

    internal IEnumerable<Allowance> Allowed(ClockKind kind) => _settings.Allowances(kind, _facts.Priority, _facts.FastLane);

    /// <summary>What led to the due time of a clock that is never paused; of a stopped one only the due time is known.</summary>
    internal Allowance Judged(ClockKind kind, DateTime start, DateTime due, DateTime? stop) =>
        (stop is null ? Allowed(kind).FirstOrDefault(allowed => allowed.Due(start, []) == due) : null)
        ?? Allowance.EndingAt(due, start, [], _settings.Calendar);

    /// <summary>Null while an open pause keeps it open.</summary>
    private DateTime? SettledResolution =>
        Allowed(ClockKind.Resolution).Min(allowed => allowed.Due(_facts.StartedAt, _facts.Pauses));

    private DateTime AcknowledgeDue() =>
        Earlier(Ends(ClockKind.Acknowledge, _facts.StartedAt), Statutory(StatutoryTerm.Acknowledgement));

    private DateTime? Statutory(StatutoryTerm term) => StatutoryClock.Due(_facts.Regime, term, _facts.StartedAt, _settings.Calendar);

    /// <summary>CLK-33. The time that is used up first, if every open pause ended now.</summary>
    private Allowance Deciding(ClockKind kind, DateTime start, IReadOnlyList<Pause> pauses, DateTime now) =>
        Allowed(kind).MinBy(allowed => allowed.Due(start, pauses, now))!;

    private static DateTime Earlier(DateTime due, DateTime? statutory) => statutory < due ? statutory.Value : due;
}
