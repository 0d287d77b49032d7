using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-71. On the fast lane 绿色通道: its clocks allow no more than CLK-31 does.</summary>
    public bool FastLane { get; private set; }

    /// <summary>CMP-71, CMP-72. From now on the deadlines of the fast lane hold, counted from where the clocks started.</summary>
    public void Expedite(string reason, Actor by, DateTime now, ClockSettings clocks) =>
        ChangeLane(ComplaintAction.Expedite, fastLane: true, reason, by, now, clocks);

    /// <summary>CMP-71, CMP-72. From now on the ordinary deadlines hold again.</summary>
    public void Unexpedite(string reason, Actor by, DateTime now, ClockSettings clocks) =>
        ChangeLane(ComplaintAction.Unexpedite, fastLane: false, reason, by, now, clocks);

    private void ChangeLane(ComplaintAction action, bool fastLane, string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(action, by);
        reason = Given(reason, nameof(reason));

        FastLane = fastLane;
        Stay(action, by, now, reason);
        RecomputeClocks(clocks, now);
    }

    /// <summary>CMP-72. The action would change nothing: the complaint is on that lane already.</summary>
    private bool IsOnLaneOf(ComplaintAction action) => action switch
    {
        ComplaintAction.Expedite => FastLane,
        ComplaintAction.Unexpedite => !FastLane,
        _ => false,
    };
}
