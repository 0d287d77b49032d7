using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;

namespace CrmPortal.Data.Customers;

/// <summary>What the keys in a customer stand for.</summary>
/// <param name="Owner">Null where nobody in particular cares for them.</param>
/// <param name="Team">Null where they are everybody's.</param>
/// <param name="ParentId">The organisation they belong to; null also where the reader may not see it.</param>
/// <param name="Parent">Its name.</param>
public sealed record CustomerNames(string? Owner, string? Team, long? ParentId, string? Parent)
{
    private static readonly CompiledQuery<long, CustomerNames> Of = new((db, id) => (
        from c in db.Customers
        where c.Id == id
        from owner in db.Users.Where(u => u.Id == c.OwnerId).DefaultIfEmpty()
        from team in db.Teams.Where(t => t.Id == c.TeamId).DefaultIfEmpty()
        from parent in db.Customers.Where(p => p.Id == c.ParentId).DefaultIfEmpty()
        orderby c.Id
        select new CustomerNames(owner!.DisplayName, team!.Name, parent == null ? null : parent.Id, parent!.Name)).Take(1));

    public string? ParentNumber => ParentId is { } id ? Customer.Numbers.Of(id) : null;

    /// <summary>Of a customer the reader may see.</summary>
    public static async Task<CustomerNames> OfAsync(Customer customer, CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return await Of.FirstOrDefaultAsync(db, customer.Id, ct) ?? new CustomerNames(null, null, null, null);
    }
}
