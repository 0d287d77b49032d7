using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Caching;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>
/// CMP-64. Caches the counts of a reader's views until a complaint changes or the minute is over: whoever goes through
/// the queue reads it page by page, and the counts are the longest command of each.
/// </summary>
public sealed class CountCache : IDisposable
{
    private const int Most = 500;

    private readonly AsOfCache<IReadOnlyDictionary<ComplaintView, int>> _cache = new(Most);

    /// <param name="db">A context of the reader.</param>
    /// <param name="reader">What they may see decides what is counted.</param>
    /// <param name="filter">As of a full minute.</param>
    /// <param name="views">Those to be counted.</param>
    public async Task<IReadOnlyDictionary<ComplaintView, int>> ReadAsync(
        CrmDbContext db, Actor reader, ComplaintFilter filter, IReadOnlyList<ComplaintView> views, CancellationToken ct)
    {
        return await ReadAsync(db, reader, filter, views, await ChangeStamp.OfComplaintsAsync(db, ct), ct);
    }

    /// <summary>The same for whoever has asked for the stamp of the complaints already.</summary>
    public async Task<IReadOnlyDictionary<ComplaintView, int>> ReadAsync(
        CrmDbContext db, Actor reader, ComplaintFilter filter, IReadOnlyList<ComplaintView> views, long stamp, CancellationToken ct)
    {
        var key = (reader, views);
        var asOf = (stamp, filter.Now, filter.SoonUntil);
        return _cache.Find(key, asOf) ?? _cache.Add(key, asOf, await db.Complaints.CountViewsAsync(filter, views, ct));
    }

    public void Dispose() => _cache.Dispose();
}
