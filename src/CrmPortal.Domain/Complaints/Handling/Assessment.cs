using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What the first assessment 初评 decides.</summary>
public sealed record Assessment(long TypeId, long? SubtypeId, Severity Severity, Urgency Urgency)
{
    /// <summary>Null leaves those noted at the intake.</summary>
    public Risks? RiskFlags { get; init; }

    /// <summary>The law whose deadlines apply; null leaves what was chosen at the intake.</summary>
    public Regime? Regime { get; init; }

    /// <summary>Who handles the complaint from now on; null leaves the owner it has.</summary>
    public Actor? Owner { get; init; }

    /// <summary>Needed where the owner is handed over.</summary>
    public string? Note { get; init; }
}
