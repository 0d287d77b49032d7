using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    private const decimal DueSoonShare = 0.75m;
    private const ClockAlarms ProgressAlarms = ClockAlarms.ProgressUpdateDueSoon | ClockAlarms.ProgressUpdateBreached;

    /// <summary>
    /// CMP-63. When a running clock next passes three quarters of its time or its due time without having rung; UTC, in
    /// the past where that has not been noticed yet. Null where no clock will.
    /// </summary>
    [Derived]
    public DateTime? NextAlarmAt { get; private set; }

    /// <summary>CMP-62. The alarms that have rung. Those of the progress clock are forgotten with each news.</summary>
    [Derived]
    public ClockAlarms Alarms { get; private set; }

    /// <summary>
    /// CMP-62, CMP-46. Rings for every threshold that a clock has passed and that has not rung yet, and raises the
    /// escalation level where the resolution clock says so. A second call at the same instant rings nothing.
    /// </summary>
    /// <returns>What is to be told; a clock that is overdue is not also announced as due soon.</returns>
    public IReadOnlyList<ClockAlarm> Ring(ClockSettings clocks, DateTime now)
    {
        var rung = Ringing(clocks, now);
        MarkRung(rung);
        foreach (var alarm in rung)
        {
            Raise(new ClockAlarmRaised(this, alarm));
        }

        EscalateByClock(now, clocks);
        NextAlarmAt = NextAlarm(clocks);
        return rung;
    }

    /// <summary>CMP-47. What was late in another system before it came here is no news.</summary>
    private void RingSilently(ClockSettings clocks, DateTime now)
    {
        MarkRung(Ringing(clocks, now));
        NextAlarmAt = NextAlarm(clocks);
    }

    private List<ClockAlarm> Ringing(ClockSettings clocks, DateTime now) =>
        !Status.IsOpen()
            ? []
            :
            [
                .. from clock in Clocks(clocks, now)
                   let state = clock.Reading.State
                   where state is ClockState.DueSoon or ClockState.Breached && !HasRung(clock.Kind, state)
                   select new ClockAlarm(clock.Kind, state, clock.Reading.DueUtc!.Value),
            ];

    private void MarkRung(IEnumerable<ClockAlarm> rung)
    {
        foreach (var alarm in rung)
        {
            Alarms |= alarm.Mark | ClockAlarm.MarkOf(alarm.Kind, ClockState.DueSoon);
        }
    }

    private bool HasRung(ClockKind kind, ClockState state) => Alarms.HasFlag(ClockAlarm.MarkOf(kind, state));

    private DateTime? NextAlarm(ClockSettings clocks)
    {
        if (!Status.IsOpen())
        {
            return null;
        }

        var isStatutory = ResolutionDueAt == StatutoryClock.Due(Regime, StatutoryTerm.Final, ClocksFrom, clocks.Calendar);
        return new[]
        {
            Next(ClockKind.Acknowledge, AcknowledgedAt is null ? AcknowledgeDueAt : null, due => WarningBefore(ClockKind.Acknowledge, due, ClocksFrom, clocks)),
            Next(ClockKind.FirstResponse, FirstRespondedAt is null ? FirstResponseDueAt : null, due => WarningBefore(ClockKind.FirstResponse, due, ClocksFrom, clocks)),
            Next(ClockKind.ProgressUpdate, ProgressDueAt, due => WarningBefore(ClockKind.ProgressUpdate, due, LastNewsAt, clocks)),
            isStatutory
                ? Next(ClockKind.Resolution, ResolutionDueAt, due => Between(ClocksFrom, due))
                : NextOfResolution(clocks),
        }.Min();
    }

    /// <summary>Where the clock is due never, e.g. on hold, it does not warn either.</summary>
    private DateTime? Next(ClockKind kind, DateTime? dueAt, Func<DateTime, DateTime?> warning) =>
        dueAt is not { } due || HasRung(kind, ClockState.Breached) ? null
        : HasRung(kind, ClockState.DueSoon) ? due
        : warning(due);

    private DateTime? NextOfResolution(ClockSettings clocks)
    {
        var pauses = Pauses();
        var (due, deciding) = Allowed(ClockKind.Resolution, clocks).Select(allowed => (Due: allowed.Due(ClocksFrom, pauses), allowed)).MinBy(one => one.Due);
        return Next(ClockKind.Resolution, due, _ => deciding.Calendar.Due(ClocksFrom, deciding.Budget.Times(DueSoonShare), pauses));
    }

    private DateTime WarningBefore(ClockKind kind, DateTime due, DateTime start, ClockSettings clocks)
    {
        var allowed = Judged(kind, start, due, stop: null, clocks);
        return allowed.Calendar.Add(start, allowed.Budget.Times(DueSoonShare));
    }

    private static DateTime Between(DateTime start, DateTime due) => start + ((due - start) * ClockReading.DueSoonShare);
}
