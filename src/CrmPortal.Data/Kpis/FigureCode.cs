using System.Buffers;
using CrmPortal.Domain.Kpis;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// The written form of <see cref="FigureSums"/>: numbers of seven bits a byte, distributions by the difference to the length
/// before. What belongs to no single day, the backlog, is not written. A change of it is a new edition of the rollup.
/// </summary>
internal static class FigureCode
{
    public static byte[] Write(FigureSums sums)
    {
        var to = new ArrayBufferWriter<byte>();
        foreach (var tally in sums.Tallies)
        {
            Put(to, tally.Counted, tally.Met, tally.NotMet);
            Put(to, tally.Excluded.Count);
            foreach (var (reason, count) in tally.Excluded)
            {
                Put(to, (long)reason, count);
            }

            Put(to, tally.Open.Count);
            foreach (var (open, count) in tally.Open)
            {
                Put(to, open.ReceivedAt.Ticks, open.DueAt is { } due ? due.Ticks + 1 : 0, count);
            }

            Put(to, tally.Business);
            Put(to, tally.Calendar);
            Put(to, tally.Paused);
        }

        Put(to, sums.Types);
        Put(to, sums.Channels);
        return to.WrittenSpan.ToArray();
    }

    /// <summary>Adds what was written.</summary>
    public static void AddTo(FigureSums sums, ReadOnlySpan<byte> from)
    {
        foreach (var tally in sums.Tallies)
        {
            tally.AddCounts(Take(ref from), Take(ref from), Take(ref from));
            for (var left = Take(ref from); left > 0; left--)
            {
                tally.AddExcluded((ExclusionReason)Take(ref from), Take(ref from));
            }

            for (var left = Take(ref from); left > 0; left--)
            {
                var received = Instant(Take(ref from));
                var due = Take(ref from);
                tally.AddOpen(new OpenVerdict(received, due == 0 ? null : Instant(due - 1)), Take(ref from));
            }

            Take(ref from, tally.Business);
            Take(ref from, tally.Calendar);
            Take(ref from, tally.Paused);
        }

        for (var left = Take(ref from); left > 0; left--)
        {
            sums.AddTypes(Take(ref from), Take(ref from));
        }

        for (var left = Take(ref from); left > 0; left--)
        {
            sums.AddChannels(Take(ref from), Take(ref from));
        }
    }

    private static DateTime Instant(long ticks) => new(ticks, DateTimeKind.Utc);

    private static void Put(ArrayBufferWriter<byte> to, DurationHistogram durations)
    {
        Put(to, durations.Buckets.Count);
        var before = 0L;
        foreach (var (seconds, count) in durations.Buckets)
        {
            Put(to, seconds - before, count);
            before = seconds;
        }
    }

    private static void Put(ArrayBufferWriter<byte> to, IReadOnlyDictionary<long, long> counts)
    {
        Put(to, counts.Count);
        foreach (var (key, count) in counts.OrderBy(pair => pair.Key))
        {
            Put(to, key, count);
        }
    }

    private static void Put(ArrayBufferWriter<byte> to, params ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
        {
            var left = (ulong)number;
            for (; left >= 0x80; left >>= 7)
            {
                PutByte(to, (byte)(left | 0x80));
            }

            PutByte(to, (byte)left);
        }
    }

    private static void PutByte(ArrayBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }

    private static void Take(ref ReadOnlySpan<byte> from, DurationHistogram durations)
    {
        var seconds = 0L;
        for (var left = Take(ref from); left > 0; left--)
        {
            seconds += Take(ref from);
            durations.Add(seconds, Take(ref from));
        }
    }

    private static long Take(ref ReadOnlySpan<byte> from)
    {
        var (number, shift, at) = (0UL, 0, 0);
        for (; from[at] >= 0x80; at++, shift += 7)
        {
            number |= (ulong)(from[at] & 0x7F) << shift;
        }

        number |= (ulong)from[at] << shift;
        from = from[(at + 1)..];
        return (long)number;
    }
}
