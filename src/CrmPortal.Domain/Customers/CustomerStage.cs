namespace CrmPortal.Domain.Customers;

/// <summary>Where the customer stands between first interest and having left. "At risk" is computed, not a stage.</summary>
public enum CustomerStage
{
    Prospect,
    Developing,
    Active,
    Terminating,
    Former,
    Lost,
}
