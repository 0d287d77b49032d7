namespace CrmPortal.Domain.Customers;

public enum ContactLevel
{
    Executive,
    Manager,
    Operational,
}
