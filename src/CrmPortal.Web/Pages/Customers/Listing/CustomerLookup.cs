using CrmPortal.Data;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers.Listing;

/// <summary>A customer to choose.</summary>
/// <param name="Hint">What tells them from others of the same name.</param>
public sealed record CustomerChoice(string Number, string Name, string? Hint);

/// <summary>The customers somebody may mean by a number, a telephone number or a name; among those in use that the reader may see.</summary>
internal static class CustomerLookup
{
    public const int Most = 8;
    private const int FewestDigits = 3;

    /// <summary>
    /// The one customer who has this number, telephone number or name; else those whom the search finds by it. One
    /// result is the customer that was meant.
    /// </summary>
    public static async Task<IReadOnlyList<CustomerChoice>> ResolveAsync(CrmDbContext db, string? typed, CancellationToken ct)
    {
        if (Text.Given(typed) is not { } text)
        {
            return [];
        }

        if (Customer.Numbers.Parse(text) is { } id)
        {
            return await ReadAsync(db.Customers.Where(c => c.Id == id).OrderBy(c => c.Id), 1, ct);
        }

        var exact = await ReadAsync(Exactly(db, text).OrderBy(c => c.Id), Most, ct);
        return exact.Count > 0 ? exact : await FindAsync(db, text, null, ct);
    }

    /// <summary>Customers whom the search finds by the text, the newest first.</summary>
    public static async Task<IReadOnlyList<CustomerChoice>> FindAsync(CrmDbContext db, string? typed, CustomerType? type, CancellationToken ct)
    {
        var search = await CustomerSearch.ForAsync(db, typed, ct);
        return search.IsBlank
            ? []
            : await ReadAsync(search.NewestFirst(db.Customers.InUse().Where(c => type == null || c.Type == type), before: null), Most, ct);
    }

    /// <summary>Each value is looked up in the index of its own column: one condition over all of them would read every customer.</summary>
    private static IQueryable<Customer> Exactly(CrmDbContext db, string text)
    {
        var ids = db.Customers.Where(c => c.Name == text).Select(c => c.Id);
        if (Digits(text) is { } digits)
        {
            ids = ids
                .Concat(db.Customers.Where(c => c.PhoneDigits == digits).Select(c => c.Id))
                .Concat(db.Set<Contact>().Where(p => p.PhoneDigits == digits).Select(p => EF.Property<long>(p, "CustomerId")));
        }

        return db.Customers.InUse().Where(c => ids.Contains(c.Id));
    }

    private static string? Digits(string text) =>
        PhoneNumber.Normalise(text) is { Length: >= FewestDigits } digits && !text.Any(char.IsLetter) ? digits : null;

    private static async Task<IReadOnlyList<CustomerChoice>> ReadAsync(IQueryable<Customer> ordered, int most, CancellationToken ct)
    {
        var found = await ordered.Take(most)
            .Select(c => new { c.Id, c.Name, c.Phone, c.Email })
            .ToListAsync(ct);
        return [.. found.Select(c => new CustomerChoice(Customer.Numbers.Of(c.Id), c.Name, c.Phone ?? c.Email))];
    }
}
