namespace CrmPortal.Domain.Customers;

/// <summary>Filters over customers, to compose in queries.</summary>
public static class CustomerQueries
{
    public static IQueryable<Customer> InUse(this IQueryable<Customer> customers) =>
        customers.Where(c => c.DeactivatedAt == null);

    public static IQueryable<Customer> WithoutOwner(this IQueryable<Customer> customers) =>
        customers.Where(c => c.OwnerId == null);
}
