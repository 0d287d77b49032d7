using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-24. Up to which amount a role may grant a remedy alone, in the organisation's currency.</summary>
/// <param name="Currency">ISO 4217; every remedy is in this currency.</param>
/// <param name="Agent">Inclusive.</param>
/// <param name="Supervisor">Inclusive.</param>
public sealed record RemedyLimits(string Currency, decimal Agent = 500m, decimal Supervisor = 5000m)
{
    /// <summary>The limit of the one who acts; zero for everyone who may grant nothing.</summary>
    public decimal Of(Actor by) => by.Role switch
    {
        Role.Agent => Agent,
        Role.Supervisor => Supervisor,
        _ => 0m,
    };
}
