using CrmPortal.Data.Searching;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>
/// Complaints by what people remember of one: its number, the number it had elsewhere, the customer's number, or the
/// name of the customer or the complainant. What is typed tells which; each way has its index.
/// </summary>
public static class ComplaintSearch
{
    /// <summary>Zeros that another system may have put before a number, or left out.</summary>
    private const int LongestNumber = 12;

    private const int MostCustomers = 50;

    public static async Task<IQueryable<Complaint>> MatchingAsync(
        this IQueryable<Complaint> complaints, string typed, CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(db);
        if (Complaint.Numbers.Parse(typed) is { } id)
        {
            return complaints.Where(c => c.Id == id);
        }

        if (Customer.Numbers.Parse(typed) is { } customer)
        {
            return complaints.Where(c => c.CustomerId == customer);
        }

        if (typed.Any(char.IsAsciiDigit))
        {
            List<string> spellings = [typed, .. SpellingsOf(typed)];
            return complaints.Where(c => spellings.Contains(c.ExternalId!));
        }

        var last = typed + '\uffff';
        var search = await CustomerSearch.ForAsync(db, typed, ct);
        var customers = await search.NewestFirst(db.Customers, before: null).Select(c => c.Id).Take(MostCustomers).ToListAsync(ct);
        return complaints.Where(c =>
            customers.Contains(c.CustomerId!.Value)
            || (c.ComplainantName!.CompareTo(typed) >= 0 && c.ComplainantName.CompareTo(last) <= 0));
    }

    private static IEnumerable<string> SpellingsOf(string typed)
    {
        var bare = typed.TrimStart('0');
        return bare.Length == 0
            ? []
            : Enumerable.Range(bare.Length, Math.Max(1, LongestNumber - bare.Length + 1)).Select(length => bare.PadLeft(length, '0'));
    }
}
