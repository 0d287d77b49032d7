using CrmPortal.Domain.Calendar;
namespace CrmPortal.Domain.ServiceLevels;

/// <summary>The time that one clock of the fast lane allows, and the hours in which it is counted.</summary>
public sealed record FastLaneDeadline(ClockKind Kind, WorkingTime Budget, ClockBasis Basis);
