namespace CrmPortal.Domain.ServiceLevels;

/// <summary>One deadline of the law a complaint is under, as it stands.</summary>
/// <param name="Period">Which, and how it is counted.</param>
/// <param name="StoppedUtc">When what it waits for happened; null while it runs.</param>
/// <param name="Reading">State, share and due time.</param>
public sealed record StatutoryReading(StatutoryPeriod Period, DateTime? StoppedUtc, ClockReading Reading);
