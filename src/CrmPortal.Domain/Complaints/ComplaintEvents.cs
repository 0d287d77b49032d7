using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-13, CMP-15. The complaint has an owner, or another one than before.</summary>
public sealed record ComplaintAssigned(Complaint Complaint) : IDomainEvent;

/// <summary>CMP-44, CMP-46. The escalation level rose, by hand or by a rule.</summary>
public sealed record ComplaintEscalated(Complaint Complaint) : IDomainEvent;

/// <summary>The complaint bears risks it did not bear before.</summary>
/// <param name="Complaint">New or stored.</param>
/// <param name="Risks">The new ones only.</param>
public sealed record RisksAdded(Complaint Complaint, Risks Risks) : IDomainEvent;

/// <summary>CMP-62. A clock has passed three quarters of its time, or all of it.</summary>
public sealed record ClockAlarmRaised(Complaint Complaint, ClockAlarm Alarm) : IDomainEvent;

/// <summary>CMP-61. The complainant wrote, answered or withdrew on the public page.</summary>
public sealed record ComplainantActed(Complaint Complaint, ComplaintAction Action) : IDomainEvent;

/// <summary>CMP-48. Another level than before decides who may see the complaint.</summary>
public sealed record ComplaintLevelChanged(Complaint Complaint) : IDomainEvent;

/// <summary>CMP-58. The complaint is another customer's than before.</summary>
public sealed record ComplaintCustomerChanged(Complaint Complaint) : IDomainEvent;
