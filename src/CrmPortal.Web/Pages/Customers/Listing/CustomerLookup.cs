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
    public static async Task<IReadOnlyList<CustomerChoice>> ResolveAsync(CrmRequest request, string? typed)
    {
        if (Text.Given(typed) is not { } text)
        {
            return [];
        }

        if (Customer.Numbers.Parse(text) is { } id)
        {
            return await ReadAsync(request, request.Db.Customers.Where(c => c.Id == id).OrderBy(c => c.Id), 1);
        }

        var exact = await ReadAsync(request, Exactly(request, text).OrderBy(c => c.Id), Most);
        return exact.Count > 0 ? exact : await FindAsync(request, text, null);
    }

    /// <summary>Customers whom the search finds by the text, the newest first.</summary>
    public static async Task<IReadOnlyList<CustomerChoice>> FindAsync(CrmRequest request, string? typed, CustomerType? type)
    {
        var search = await CustomerSearch.ForAsync(request.Db, typed, request.Ct);
        return search.IsBlank
            ? []
            : await ReadAsync(request, search.NewestFirst(request.Db.Customers.InUse().Where(c => type == null || c.Type == type), before: null), Most);
    }

    /// <summary>Each value is looked up in the index of its own column: one condition over all of them would read every customer.</summary>
    private static IQueryable<Customer> Exactly(CrmRequest request, string text)
    {
        var db = request.Db;
        var ids = db.Customers.Where(c => c.Name == text).Select(c => c.Id);
        if (PhoneKey(text, request.T.Organisation.Region) is { } key)
        {
            ids = ids
                .Concat(db.Customers.Where(c => c.PhoneDigits == key).Select(c => c.Id))
                .Concat(db.Set<Contact>().Where(p => p.PhoneDigits == key).Select(p => EF.Property<long>(p, "CustomerId")));
        }

        return db.Customers.InUse().Where(c => ids.Contains(c.Id));
    }

    private static string? PhoneKey(string text, PhoneRegion region) =>
        !text.Any(char.IsLetter) && PhoneNumber.Read(text, region)?.Key is { Length: >= FewestDigits } key ? key : null;

    private static async Task<IReadOnlyList<CustomerChoice>> ReadAsync(CrmRequest request, IQueryable<Customer> ordered, int most)
    {
        var found = await ordered.Take(most)
            .Select(c => new { c.Id, c.Name, c.Phone, c.Email })
            .ToListAsync(request.Ct);
        return [.. found.Select(c => new CustomerChoice(Customer.Numbers.Of(c.Id), c.Name, request.T.Phone(c.Phone) ?? c.Email))];
    }
}
