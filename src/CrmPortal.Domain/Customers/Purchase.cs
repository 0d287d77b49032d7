using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>What a customer bought on a day; a return has a negative amount.</summary>
public sealed class Purchase : Entity
{
    public const int ExternalKeyLimit = 80;

    private Purchase()
    {
    }

    public Purchase(Customer customer, DateOnly on, int quantity, Money price, long importRunId, string externalKey)
    {
        Customer = customer;
        On = on;
        Quantity = quantity;
        Amount = price.Amount;
        Currency = price.Currency;
        ImportRunId = importRunId;
        ExternalKey = externalKey;
    }

    public long CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    public DateOnly On { get; private set; }

    public int Quantity { get; private set; }

    public decimal Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public long ImportRunId { get; private set; }

    /// <summary>IMP-02. What makes the row recognisable when the same file comes again.</summary>
    public string ExternalKey { get; private set; } = "";
}
