using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>Numbers of complaints as somebody lists them, separated by blanks, commas or lines.</summary>
internal static class ComplaintNumbers
{
    public const int TextLimit = 2000;

    private static readonly char[] Separators = [' ', ',', ';', '，', '、', '；', '\t', '\r', '\n'];

    /// <summary>The keys of those that the actor sees, and what was typed that is none of them.</summary>
    public static async Task<(IReadOnlyList<long> Found, IReadOnlyList<string> Unknown)> FindAsync(CrmDbContext db, string? typed, CancellationToken ct)
    {
        var words = (typed ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var keys = words.ToDictionary(word => word, word => Complaint.Numbers.Parse(word), StringComparer.OrdinalIgnoreCase);
        var wanted = keys.Values.OfType<long>().Distinct().ToList();
        var found = wanted.Count == 0 ? [] : await db.Complaints.Where(c => wanted.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        return (found, [.. words.Where(word => keys[word] is not { } key || !found.Contains(key))]);
    }
}
