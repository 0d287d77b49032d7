using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Queue;

internal static class ComplaintSearching
{
    /// <summary>What the list and its file show of what was typed, and of the customers asked for.</summary>
    public static async Task<IQueryable<Complaint>> SearchedAsync(
        this IQueryable<Complaint> complaints, ComplaintQuery search, CrmDbContext db, CancellationToken ct)
    {
        if (search.OfTier is not null || search.IsWithoutTier)
        {
            complaints = complaints.OfTier(search.OfTier, db);
        }

        return search.Typed is { } typed ? await complaints.MatchingAsync(typed, db, ct) : complaints;
    }
}
