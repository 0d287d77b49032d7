using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tiers;

/// <summary>The rules of tiers; written down in docs/domain/tiers.md.</summary>
public static class TierRules
{
    public static readonly Rule NeedsReason = new("TIR-01");
    public static readonly Rule BySupervisor = new("TIR-02");
}
