using Microsoft.Extensions.Caching.Memory;

namespace CrmPortal.Web.Caching;

/// <summary>
/// Keeps what was worked out for a reader from all complaints he sees, for as long as what it was worked out from is
/// the same: KPI-24, CMP-64.
/// </summary>
/// <param name="most">How many are kept; the least used leave first.</param>
internal sealed class KeptAsOf<T>(int most) : IDisposable
    where T : class
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(2);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <param name="key">The reader and what he asked for.</param>
    /// <param name="asOf">What the answer depends on beside it; equal as long as the answer is.</param>
    public T? Find(object key, object asOf) =>
        _kept.TryGetValue<Entry>(key, out var entry) && entry!.AsOf.Equals(asOf) ? entry.Value : null;

    public T Keep(object key, object asOf, T value)
    {
        _kept.Set(key, new Entry(asOf, value), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unused });
        return value;
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Entry(object AsOf, T Value);
}
