using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.ServiceLevels;

/// <summary>CLK-31. The time that one clock of the fast lane allows, as stored.</summary>
public sealed class FastLaneTime : Part<ServiceLevelSettings>
{
    private FastLaneTime()
    {
    }

    internal FastLaneTime(FastLaneDeadline deadline)
    {
        Kind = deadline.Kind;
        Change(deadline);
    }

    public ClockKind Kind { get; private set; }

    public ClockBasis Basis { get; private set; }

    /// <summary>Minutes of the basis, more than zero.</summary>
    public int Minutes { get; private set; }

    internal FastLaneDeadline Deadline() => new(Kind, WorkingTime.FromMinutes(Minutes), Basis);

    internal void Change(FastLaneDeadline deadline) => (Minutes, Basis) = ((int)deadline.Budget.TotalMinutes, deadline.Basis);
}
