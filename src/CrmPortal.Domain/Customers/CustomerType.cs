namespace CrmPortal.Domain.Customers;

public enum CustomerType
{
    Individual,
    Organisation,
}
