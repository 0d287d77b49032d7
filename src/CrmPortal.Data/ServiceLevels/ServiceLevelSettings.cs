using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.ServiceLevels;

/// <summary>
/// CLK-20, CLK-31, CMP-24. The deadlines of the internal clocks and the limits up to which a role grants remedies alone, as
/// stored. There is one row.
/// </summary>
public sealed class ServiceLevelSettings : Aggregate
{
    private readonly List<AllowedTime> _times = [];
    private readonly List<FastLaneTime> _fastLaneTimes = [];

    public IReadOnlyList<AllowedTime> Times => _times;

    public IReadOnlyList<FastLaneTime> FastLaneTimes => _fastLaneTimes;

    /// <summary>In the organisation's currency; inclusive.</summary>
    public decimal AgentLimit { get; private set; }

    /// <summary>In the organisation's currency; inclusive.</summary>
    public decimal SupervisorLimit { get; private set; }

    /// <summary>The deadlines and limits of a new installation.</summary>
    public static ServiceLevelSettings Default()
    {
        var limits = new RemedyLimits("");
        var levels = new ServiceLevelSettings { AgentLimit = limits.Agent, SupervisorLimit = limits.Supervisor };
        levels._times.AddRange(DeadlineTable.Default.Deadlines.Select(deadline => new AllowedTime(deadline)));
        levels._fastLaneTimes.AddRange(FastLaneTable.Default.Deadlines.Select(deadline => new FastLaneTime(deadline)));
        return levels;
    }

    public DeadlineTable Deadlines() => new(_times.Select(time => time.Deadline()));

    /// <summary>What is not stored, in an installation that is older than the fast lane, is as by default.</summary>
    public FastLaneTable FastLane() =>
        new(FastLaneTable.Default.Deadlines.Select(deadline => _fastLaneTimes.Find(time => time.Kind == deadline.Kind)?.Deadline() ?? deadline));

    /// <param name="currency">The organisation's.</param>
    public RemedyLimits Limits(string currency) => new(currency, AgentLimit, SupervisorLimit);

    /// <summary>New deadlines for every clock and priority, and new limits.</summary>
    public void Change(DeadlineTable deadlines, FastLaneTable fastLane, RemedyLimits limits)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(fastLane);
        ArgumentNullException.ThrowIfNull(limits);
        foreach (var time in _times)
        {
            time.Change(deadlines[time.Kind, time.Priority]);
        }

        foreach (var deadline in fastLane.Deadlines)
        {
            if (_fastLaneTimes.Find(time => time.Kind == deadline.Kind) is { } stored)
            {
                stored.Change(deadline);
            }
            else
            {
                _fastLaneTimes.Add(new FastLaneTime(deadline));
            }
        }

        (AgentLimit, SupervisorLimit) = (limits.Agent, limits.Supervisor);
    }
}
