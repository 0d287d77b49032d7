using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>One clock of a complaint as it stands.</summary>
/// <param name="Kind">What it waits for.</param>
/// <param name="StartUtc">Start of the clock.</param>
/// <param name="StoppedUtc">When what it waits for happened; null while it runs.</param>
/// <param name="Reading">State, share and due time.</param>
public sealed record ComplaintClock(ClockKind Kind, DateTime StartUtc, DateTime? StoppedUtc, ClockReading Reading);
