using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>TSK-16. A department has done what it was asked about a complaint, or will not do it.</summary>
public sealed record DepartmentAnswered(FollowUpTask Task) : IDomainEvent;
