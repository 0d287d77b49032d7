using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.ServiceLevels;

/// <summary>The working time that one clock allows at one priority, as stored.</summary>
public sealed class AllowedTime : Part<ServiceLevelSettings>
{
    private AllowedTime()
    {
    }

    internal AllowedTime(Deadline deadline)
    {
        (Kind, Priority) = (deadline.Kind, deadline.Priority);
        Change(deadline.Budget);
    }

    public ClockKind Kind { get; private set; }

    public Priority Priority { get; private set; }

    /// <summary>Working minutes, more than zero.</summary>
    public int Minutes { get; private set; }

    internal Deadline Deadline() => new(Kind, Priority, WorkingTime.FromMinutes(Minutes));

    internal void Change(WorkingTime budget) => Minutes = (int)budget.TotalMinutes;
}
