using System.Runtime.InteropServices;

namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-04. An exact distribution of durations: whole seconds → how many. Distributions of single days merge into the
/// distribution of a year by adding, and the percentiles read off the sum are those of the single durations.
/// </summary>
public sealed class DurationHistogram
{
    private readonly Dictionary<long, long> _counts = [];
    private KeyValuePair<long, long>[]? _sorted;

    public long Count { get; private set; }

    /// <summary>Seconds and how many durations of that length, shortest first.</summary>
    public IReadOnlyList<KeyValuePair<long, long>> Buckets => _sorted ??= Sorted();

    /// <summary>The arithmetic mean; null where nothing was counted.</summary>
    public TimeSpan? Mean =>
        Count == 0 ? null : TimeSpan.FromSeconds(_counts.Sum(bucket => (double)bucket.Key * bucket.Value) / Count);

    /// <summary>KPI-03. The percentile 50 by nearest rank; null where nothing was counted.</summary>
    public TimeSpan? Median => Percentile(50);

    /// <param name="duration">Zero or more; parts of a second are dropped.</param>
    public void Add(TimeSpan duration) => Add((long)duration.TotalSeconds, 1);

    /// <param name="seconds">Zero or more.</param>
    /// <param name="count">How many durations of that length, zero or more.</param>
    public void Add(long seconds, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Change(seconds, count);
    }

    /// <summary>Takes away what was added.</summary>
    /// <param name="seconds">Zero or more.</param>
    /// <param name="count">No more than there are of that length.</param>
    public void Remove(long seconds, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _counts.GetValueOrDefault(seconds));
        Change(seconds, -count);
    }

    public void Merge(DurationHistogram other)
    {
        foreach (var (seconds, count) in other._counts)
        {
            Add(seconds, count);
        }
    }

    /// <summary>
    /// KPI-03. Percentile by nearest rank: of n durations in rising order the one at rank ⌈percent ÷ 100 × n⌉. Always a
    /// duration that occurred. Null where nothing was counted.
    /// </summary>
    /// <param name="percent">1 to 100.</param>
    public TimeSpan? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);

        var rank = ((percent * Count) + 99) / 100;
        foreach (var (seconds, count) in Buckets)
        {
            rank -= count;
            if (rank <= 0)
            {
                return TimeSpan.FromSeconds(seconds);
            }
        }

        return null;
    }

    /// <summary>How many durations lie in [<paramref name="from"/>, <paramref name="to"/>); no upper end where null.</summary>
    public long CountBetween(TimeSpan from, TimeSpan? to) =>
        _counts.Where(bucket => bucket.Key >= from.TotalSeconds && (to is null || bucket.Key < to.Value.TotalSeconds))
            .Sum(bucket => bucket.Value);

    private void Change(long seconds, long by)
    {
        if (by == 0)
        {
            return;
        }

        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, seconds, out _);
        count += by;
        Count += by;
        _sorted = null;
        if (count == 0)
        {
            _counts.Remove(seconds);
        }
    }

    // Several percentiles are read off one distribution, which is sorted once.
    private KeyValuePair<long, long>[] Sorted()
    {
        KeyValuePair<long, long>[] buckets = [.. _counts];
        Array.Sort([.. buckets.Select(bucket => bucket.Key)], buckets);
        return buckets;
    }
}
