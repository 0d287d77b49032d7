using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>The customer has another level of confidentiality than before.</summary>
public sealed record CustomerLevelChanged(Customer Customer) : IDomainEvent;
