using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>Customers as decisions need them, among those the actor may see.</summary>
public static class CustomerLoading
{
    private const int DeepestTree = 20;

    private static readonly CompiledQuery<long, Customer> OfKey = new((db, id) => db.Customers.Where(c => c.Id == id).OrderBy(c => c.Id).Take(1));

    // Whoever sees the customer sees these.
    private static readonly CompiledQuery<long, Contact> ContactsOf =
        new((db, id) => db.Set<Contact>().PartsWithTheirWhole().Where(p => EF.Property<long>(p, "CustomerId") == id));

    private static readonly CompiledQuery<long, TierAssignment> TiersOf =
        new((db, id) => db.Set<TierAssignment>().PartsWithTheirWhole().Where(t => EF.Property<long>(t, "CustomerId") == id));

    private static readonly CompiledQuery<long, LegalHold> HoldsOf =
        new((db, id) => db.Set<LegalHold>().PartsWithTheirWhole().Where(h => EF.Property<long>(h, "CustomerId") == id));

    /// <summary>The customer with this number; null where there is none, or none the actor may see.</summary>
    public static async Task<Customer?> FindCustomerAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Customer.Numbers.Parse(number) is { } id
            ? await OfKey.FirstOrDefaultAsync(db, id, ct)
            : null;
    }

    /// <summary>The same with contacts, tier history and legal holds.</summary>
    public static async Task<Customer?> FindCustomerWithContactsAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.FindCustomerAsync(number, ct) is not { } customer)
        {
            return null;
        }

        await ContactsOf.ToListAsync(db, customer.Id, ct);
        await TiersOf.ToListAsync(db, customer.Id, ct);
        await HoldsOf.ToListAsync(db, customer.Id, ct);
        return customer;
    }

    /// <summary>CUS-04. An organisation and all organisations above it, also those that the actor does not see: a circle through them is one.</summary>
    public static async Task<IReadOnlyCollection<long>> AncestorsAsync(this CrmDbContext db, long? id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        List<long> found = [];
        while (id is { } current && !found.Contains(current) && found.Count < DeepestTree)
        {
            found.Add(current);
            id = await db.Customers.IgnoreQueryFilters([CrmDbContext.Visible]).Where(c => c.Id == current).Select(c => c.ParentId).FirstOrDefaultAsync(ct);
        }

        return found;
    }
}
