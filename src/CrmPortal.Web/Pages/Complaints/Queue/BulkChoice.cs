using CrmPortal.Data.Complaints;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>Which complaints of the list something is done to: those that were ticked, or all that match.</summary>
internal static class BulkChoice
{
    /// <summary>CMP-65. How many are changed in one go.</summary>
    public const int Most = 500;

    /// <summary>The numbers of what matches, in the order of the list, no more than <see cref="Most"/>; and how many match, counted up to twice that.</summary>
    public static async Task<(IReadOnlyList<string> Numbers, int Found)> MatchingAsync(
        ComplaintQuery search, ComplaintFilter view, CrmRequest request)
    {
        var matching = await search.WhereAsync(request.Db.Complaints, view, request);
        var ids = await view.View.Order(search.Order).InOrder(matching).Take(2 * Most).Select(c => c.Id).ToListAsync(request.Ct);
        return ([.. ids.Take(Most).Select(id => Complaint.Numbers.Of(id))], ids.Count);
    }

    /// <summary>The keys behind numbers; what is no number is left out.</summary>
    public static IReadOnlyList<long> Keys(IEnumerable<string?> numbers) =>
        [.. numbers.Select(number => Complaint.Numbers.Parse(number)).OfType<long>().Distinct().Take(Most)];
}
