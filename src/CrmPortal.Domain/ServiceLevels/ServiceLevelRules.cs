using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>The rules a table of deadlines can refuse by; written down in docs/domain/service-levels.md.</summary>
public static class ServiceLevelRules
{
    /// <summary>Arguments: the clock kind, the priority.</summary>
    public static readonly Rule OneDeadlineEach = new("CLK-22");

    /// <summary>Argument: the clock kind.</summary>
    public static readonly Rule OneFastLaneDeadlineEach = new("CLK-31");
}
