namespace CrmPortal.Domain.Customers;

/// <summary>Filters over customers, to compose in queries.</summary>
public static class CustomerQueries
{
    public static IQueryable<Customer> InUse(this IQueryable<Customer> customers) =>
        customers.Where(c => c.DeactivatedAt == null);

    /// <summary>A legal hold lies on them.</summary>
    public static IQueryable<Customer> Held(this IQueryable<Customer> customers) =>
        customers.Where(c => c.Holds.Any(hold => hold.ReleasedAt == null));

    public static IQueryable<Customer> WithoutOwner(this IQueryable<Customer> customers) =>
        customers.Where(c => c.OwnerId == null);
}
