namespace CrmPortal.Data.Searching;

/// <summary>
/// Cuts text into the keys of the search index. Each word falls into runs of ASCII and of other characters; from
/// every character of a run on, a window of four ASCII or two other characters is packed into an integer, shorter at
/// the end of the run. A term of a full window or more is found by equal keys, a shorter one by a range of keys.
/// </summary>
internal static class Grams
{
    private const int AsciiWindow = 4;
    private const int WideWindow = 2;
    private const int AsciiBits = 8;
    private const int WideBits = 16;
    private const int MostRanges = 4;

    /// <summary>Keeps the keys of wide windows apart from ASCII ones, which fit into four bytes.</summary>
    private const long WideFlag = 1L << 32;

    public static HashSet<long> Of(string text)
    {
        var grams = new HashSet<long>();
        foreach (var run in Runs(text))
        {
            for (var start = run.Start.Value; start < run.End.Value; start++)
            {
                grams.Add(Window(text.AsSpan(start, run.End.Value - start)).From);
            }
        }

        return grams;
    }

    /// <summary>Ranges of keys; whatever contains the term has a gram in each of them. At least one, at most four.</summary>
    public static List<GramRange> RangesOf(string term)
    {
        List<GramRange> full = [];
        GramRange? widest = null;
        foreach (var run in Runs(term))
        {
            var (start, end) = (run.Start.Value, run.End.Value);
            var size = char.IsAscii(term[start]) ? AsciiWindow : WideWindow;
            if (end - start < size)
            {
                var window = Window(term.AsSpan(start, end - start));
                widest = widest is null || window.Width < widest.Width ? window : widest;
                continue;
            }

            for (var at = start; at < end && full.Count < MostRanges; at += size)
            {
                var from = Math.Min(at, end - size);
                full.Add(Window(term.AsSpan(from, size)));
            }
        }

        return full.Count > 0 ? full : [widest!];
    }

    private static GramRange Window(ReadOnlySpan<char> run)
    {
        var ascii = char.IsAscii(run[0]);
        var (size, bits) = ascii ? (AsciiWindow, AsciiBits) : (WideWindow, WideBits);
        var key = 0L;
        for (var i = 0; i < size; i++)
        {
            key = (key << bits) | (i < run.Length ? run[i] : 0L);
        }

        key |= ascii ? 0 : WideFlag;
        var open = Math.Max(size - run.Length, 0) * bits;
        return new GramRange(key, key | ((1L << open) - 1));
    }

    private static IEnumerable<Range> Runs(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && Kind(text[i]) == Kind(text[start]))
            {
                continue;
            }

            if (text[start] != SearchText.Separator)
            {
                yield return start..i;
            }

            start = i;
        }
    }

    private static int Kind(char c) => c == SearchText.Separator ? 0 : char.IsAscii(c) ? 1 : 2;
}

/// <summary>Keys from <paramref name="From"/> to <paramref name="To"/>, both inclusive.</summary>
internal sealed record GramRange(long From, long To)
{
    public long Width => To - From;

    public bool IsOneKey => From == To;
}
