using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Configuration;

/// <summary>
/// CLK-20, CMP-24. The deadlines of the internal clocks and the limits up to which a role grants remedies alone, as
/// stored. There is one row.
/// </summary>
public sealed class ServiceLevels : Aggregate
{
    private readonly List<AllowedTime> _times = [];

    public IReadOnlyList<AllowedTime> Times => _times;

    /// <summary>In the organisation's currency; inclusive.</summary>
    public decimal AgentLimit { get; private set; }

    /// <summary>In the organisation's currency; inclusive.</summary>
    public decimal SupervisorLimit { get; private set; }

    /// <summary>The deadlines and limits of a new installation.</summary>
    public static ServiceLevels Default()
    {
        var limits = new RemedyLimits("");
        var levels = new ServiceLevels { AgentLimit = limits.Agent, SupervisorLimit = limits.Supervisor };
        levels._times.AddRange(DeadlineTable.Default.Deadlines.Select(deadline => new AllowedTime(deadline)));
        return levels;
    }

    public DeadlineTable Deadlines() => new(_times.Select(time => time.Deadline()));

    /// <param name="currency">The organisation's.</param>
    public RemedyLimits Limits(string currency) => new(currency, AgentLimit, SupervisorLimit);

    /// <summary>New deadlines for every clock and priority, and new limits.</summary>
    public void Change(DeadlineTable deadlines, RemedyLimits limits)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(limits);
        foreach (var time in _times)
        {
            time.Change(deadlines[time.Kind, time.Priority]);
        }

        (AgentLimit, SupervisorLimit) = (limits.Agent, limits.Supervisor);
    }
}
