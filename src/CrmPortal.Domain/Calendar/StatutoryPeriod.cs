namespace CrmPortal.Domain.Calendar;

/// <summary>One deadline of a regime.</summary>
public sealed record StatutoryPeriod(StatutoryTerm Term, int Amount, StatutoryUnit Unit);
