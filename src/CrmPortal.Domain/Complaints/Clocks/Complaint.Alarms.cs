using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
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
    public IReadOnlyList<ClockAlarm> Ring(ClockSettings settings, DateTime now)
    {
        var ringing = MarkRinging(settings, now);
        EscalateByClock(now, settings);
        NextAlarmAt = Clocks(settings).Alarms.Next;
        return ringing;
    }

    /// <summary>CMP-47. What was late in another system before it came here is no news.</summary>
    private void RingSilently(ClockSettings settings, DateTime now)
    {
        MarkRinging(settings, now);
        NextAlarmAt = Clocks(settings).Alarms.Next;
    }

    private IReadOnlyList<ClockAlarm> MarkRinging(ClockSettings settings, DateTime now)
    {
        var alarms = Clocks(settings).Alarms;
        var ringing = alarms.Ringing(now);
        Alarms = alarms.RungWith(ringing);
        return ringing;
    }
}
