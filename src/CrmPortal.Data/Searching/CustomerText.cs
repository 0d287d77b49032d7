using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Searching;

/// <summary>All that a customer is found by, as <see cref="SearchText"/> writes it. Derived: never audited, may be rebuilt.</summary>
internal sealed class CustomersText
{
    public required long CustomerId { get; init; }

    [Personal]
    public required string Text { get; init; }
}
