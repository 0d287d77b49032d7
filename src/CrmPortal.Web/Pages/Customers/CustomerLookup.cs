using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers;

/// <summary>A customer to choose.</summary>
/// <param name="No">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Hint">What tells him from others of the same name.</param>
public sealed record CustomerChoice(string No, string Name, string? Hint);

/// <summary>The customers somebody may mean by a number, a telephone number or a name; among those in use that he may see.</summary>
internal static class CustomerLookup
{
    public const int Most = 8;
    private const int FewestDigits = 3;

    /// <summary>
    /// The one customer who has this number, telephone number or name; else all whose name or telephone number contains
    /// it. One result is the customer that was meant.
    /// </summary>
    public static async Task<IReadOnlyList<CustomerChoice>> ResolveAsync(CrmDbContext db, string? typed, CancellationToken ct)
    {
        if (Text.Given(typed) is not { } text)
        {
            return [];
        }

        if (RecordNumber.Parse(RecordNumber.Customer, text) is { } id)
        {
            return await ReadAsync(db.Customers.Where(c => c.Id == id), 1, ct);
        }

        var digits = Digits(text);
        var exact = await ReadAsync(
            db.Customers.InUse().Where(c => c.Name == text || (digits != null && (c.PhoneDigits == digits || c.Contacts.Any(p => p.PhoneDigits == digits)))),
            Most,
            ct);
        return exact.Count > 0 ? exact : await FindAsync(db, text, null, ct);
    }

    /// <summary>Customers whose name, number or telephone number holds the text.</summary>
    public static async Task<IReadOnlyList<CustomerChoice>> FindAsync(CrmDbContext db, string? typed, CustomerType? type, CancellationToken ct)
    {
        if (Text.Given(typed) is not { } text)
        {
            return [];
        }

        var customers = db.Customers.InUse().Where(c => type == null || c.Type == type);
        return await ReadAsync(Matching(customers, text), Most, ct);
    }

    private static IQueryable<Customer> Matching(IQueryable<Customer> customers, string text)
    {
        var id = RecordNumber.Parse(RecordNumber.Customer, text);
        var digits = Digits(text);
        return customers.Where(c => c.Id == id || c.Name.Contains(text) || (digits != null && c.PhoneDigits!.Contains(digits)));
    }

    private static string? Digits(string text) =>
        PhoneNumber.Normalise(text) is { Length: >= FewestDigits } digits && !text.Any(char.IsLetter) ? digits : null;

    private static async Task<IReadOnlyList<CustomerChoice>> ReadAsync(IQueryable<Customer> customers, int most, CancellationToken ct)
    {
        var found = await customers.OrderByDescending(c => c.LastContactAt).ThenBy(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.Name, c.Phone, c.Email })
            .ToListAsync(ct);
        return [.. found.Select(c => new CustomerChoice(RecordNumber.Of(RecordNumber.Customer, c.Id), c.Name, c.Phone ?? c.Email))];
    }
}
