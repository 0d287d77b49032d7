using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-62, CMP-63. Which clocks of a complaint have passed a threshold and have not rung for it, and when the next one will.</summary>
internal sealed class ComplaintAlarms(ComplaintClocks clocks, ClockFacts facts)
{
    private const decimal DueSoonShare = 0.75m;

    /// <summary>The earliest threshold of a running clock that has not rung, in the past where nobody has noticed yet; null where none will.</summary>
    public DateTime? Next =>
        !facts.IsOpen
            ? null
            : new[]
            {
                facts.AcknowledgedAt is null ? NextOf(ClockKind.Acknowledge, facts.StartedAt, clocks.Due.Acknowledge) : null,
                facts.FirstRespondedAt is null ? NextOf(ClockKind.FirstResponse, facts.StartedAt, clocks.Due.FirstResponse) : null,
                NextOf(ClockKind.ProgressUpdate, facts.LastNewsAt, clocks.Due.Progress),
                NextOfResolution(),
            }.Min();

    /// <summary>For every threshold that a clock has passed and that has not rung yet.</summary>
    public IReadOnlyList<ClockAlarm> Ringing(DateTime now) =>
        !facts.IsOpen
            ? []
            :
            [
                .. from clock in clocks.Readings(now)
                   let state = clock.Reading.State
                   where state is ClockState.DueSoon or ClockState.Breached && !HasRung(clock.Kind, state)
                   select new ClockAlarm(clock.Kind, state, clock.Reading.DueUtc!.Value),
            ];

    /// <summary>All that has rung once these have; what is overdue needs not be announced as due soon any more.</summary>
    public ClockAlarms RungWith(IEnumerable<ClockAlarm> ringing) =>
        ringing.Aggregate(facts.Rung, (all, alarm) => all | alarm.Mark | ClockAlarm.MarkOf(alarm.Kind, ClockState.DueSoon));

    private DateTime? NextOf(ClockKind kind, DateTime start, DateTime? dueAt) =>
        Unrung(kind, dueAt, due =>
        {
            var allowed = clocks.Judged(kind, start, due, stop: null);
            return allowed.Calendar.Add(start, allowed.Budget.Times(DueSoonShare));
        });

    private DateTime? NextOfResolution()
    {
        if (clocks.IsResolutionStatutory)
        {
            return Unrung(ClockKind.Resolution, clocks.Due.Resolution, due => facts.StartedAt + ((due - facts.StartedAt) * ClockReading.DueSoonShare));
        }

        var (due, deciding) = clocks.Allowed(ClockKind.Resolution)
            .Select(allowed => (Due: allowed.Due(facts.StartedAt, facts.Pauses), allowed))
            .MinBy(one => one.Due);
        return Unrung(ClockKind.Resolution, due, _ => deciding.Calendar.Due(facts.StartedAt, deciding.Budget.Times(DueSoonShare), facts.Pauses));
    }

    /// <summary>Where the clock is due never, e.g. on hold, it does not warn either.</summary>
    private DateTime? Unrung(ClockKind kind, DateTime? dueAt, Func<DateTime, DateTime?> warning) =>
        dueAt is not { } due || HasRung(kind, ClockState.Breached) ? null
        : HasRung(kind, ClockState.DueSoon) ? due
        : warning(due);

    private bool HasRung(ClockKind kind, ClockState state) => facts.Rung.HasFlag(ClockAlarm.MarkOf(kind, state));
}
