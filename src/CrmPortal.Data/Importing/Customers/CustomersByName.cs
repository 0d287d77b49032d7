using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Importing;

/// <summary>Customers by what files call them: the external identifier, or else our own number.</summary>
internal sealed class CustomersByName
{
    private readonly Dictionary<string, Customer> _found = new(StringComparer.Ordinal);

    public Customer? Find(string name) => _found.GetValueOrDefault(name);

    public void Remember(string name, Customer customer) => _found[name] = customer;

    public static async Task<CustomersByName> FindAsync(CrmDbContext db, IEnumerable<string> names, CancellationToken ct)
    {
        var known = new CustomersByName();
        List<string> wanted = [.. names.Distinct(StringComparer.Ordinal)];
        if (wanted.Count == 0)
        {
            return known;
        }

        foreach (var customer in await db.Customers.Where(c => wanted.Contains(c.ExternalId!)).OrderByDescending(c => c.Id).ToListAsync(ct))
        {
            known.Remember(customer.ExternalId!, customer);
        }

        Dictionary<long, string> numbers = [];
        foreach (var name in wanted)
        {
            if (known.Find(name) is null && Customer.Numbers.Parse(name) is { } id)
            {
                numbers[id] = name;
            }
        }

        if (numbers.Count > 0)
        {
            List<long> ids = [.. numbers.Keys];
            foreach (var customer in await db.Customers.Where(c => ids.Contains(c.Id)).ToListAsync(ct))
            {
                known.Remember(numbers[customer.Id], customer);
            }
        }

        return known;
    }
}
