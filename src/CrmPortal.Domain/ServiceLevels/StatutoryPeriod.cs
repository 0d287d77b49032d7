namespace CrmPortal.Domain.ServiceLevels;

/// <summary>One deadline of a regime.</summary>
public sealed record StatutoryPeriod(StatutoryTerm Term, int Amount, StatutoryUnit Unit);
