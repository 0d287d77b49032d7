namespace CrmPortal.Domain.Complaints;

/// <summary>The due times of a complaint's clocks, UTC. A clock that has stopped keeps the one it was judged by.</summary>
/// <param name="Acknowledge">Null for an imported complaint.</param>
/// <param name="FirstResponse">Null for an imported complaint.</param>
/// <param name="Progress">CMP-53. When the complainant is to hear from us next.</param>
/// <param name="Resolution">Null for a complaint that was closed when it was imported. On hold it is the due time if work went on at once.</param>
/// <param name="Revisit">CMP-32. When the complainant is to be asked; null until the complaint is resolved.</param>
public sealed record ClockDueTimes(
    DateTime? Acknowledge, DateTime? FirstResponse, DateTime? Progress, DateTime? Resolution, DateTime? Revisit);
