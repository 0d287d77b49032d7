using Microsoft.Extensions.Caching.Memory;

namespace CrmPortal.Web.Caching;

/// <summary>
/// A cache of answers that were worked out for one reader from all complaints they may see. An answer is given again only
/// while what it was worked out from is the same: KPI-24, CMP-64.
/// </summary>
/// <param name="most">How many answers it holds; the least used leave first.</param>
internal sealed class AsOfCache<T>(int most) : IDisposable
    where T : class
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(2);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = most });

    /// <param name="key">The reader and what they asked for.</param>
    /// <param name="asOf">The state of the data that the answer depends on; an answer for another state is not found.</param>
    public T? Find(object key, object asOf) =>
        _cache.TryGetValue<Entry>(key, out var entry) && entry!.AsOf.Equals(asOf) ? entry.Value : null;

    public T Add(object key, object asOf, T value)
    {
        _cache.Set(key, new Entry(asOf, value), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unused });
        return value;
    }

    public void Dispose() => _cache.Dispose();

    private sealed record Entry(object AsOf, T Value);
}
