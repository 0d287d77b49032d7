namespace CrmPortal.Domain.Interactions;

/// <summary>Who began: the customer (inbound) or we (outbound).</summary>
public enum Direction
{
    Inbound,
    Outbound,
}
