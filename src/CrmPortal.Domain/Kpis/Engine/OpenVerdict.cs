namespace CrmPortal.Domain.Kpis;

/// <summary>What is remembered of an undecided member.</summary>
/// <param name="ReceivedAt">Since when it waits, UTC.</param>
/// <param name="DueAt">The last instant at which it is undecided; null where time decides nothing.</param>
public readonly record struct OpenVerdict(DateTime ReceivedAt, DateTime? DueAt);
