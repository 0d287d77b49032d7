using System.Runtime.InteropServices;

namespace CrmPortal.Domain.Kpis;

/// <summary>
/// The verdicts of one figure, added up. Tallies of single days merge into the tally of a longer period by adding,
/// and the figure made from the sum is the figure made from the single verdicts (KPI-04).
/// </summary>
public sealed class KpiTally
{
    private readonly SortedDictionary<ExclusionReason, long> _excluded = [];
    private readonly Dictionary<OpenVerdict, long> _open = [];

    public static KpiTally Of(IEnumerable<KpiRow> rows)
    {
        var tally = new KpiTally();
        foreach (var row in rows)
        {
            tally.Add(row);
        }

        return tally;
    }

    public long Counted { get; private set; }

    public long Met { get; private set; }

    public long NotMet { get; private set; }

    public long Undecided { get; private set; }

    /// <summary>Receipt of the undecided complaint that waits longest; null where none is undecided.</summary>
    public DateTime? OldestUndecided => _open.Count == 0 ? null : _open.Keys.Min(open => open.ReceivedAt);

    /// <summary>The undecided members, and how many are alike.</summary>
    public IReadOnlyDictionary<OpenVerdict, long> Open => _open;

    public IReadOnlyDictionary<ExclusionReason, long> Excluded => _excluded;

    /// <summary>Working time of the counted members.</summary>
    public DurationHistogram Business { get; } = new();

    /// <summary>Elapsed time of the counted members.</summary>
    public DurationHistogram Calendar { get; } = new();

    /// <summary>Paused working time of the counted members, those that never paused included.</summary>
    public DurationHistogram Paused { get; } = new();

    public void Add(KpiRow row) => Count(row.Verdict, row.Fact.ReceivedAt);

    /// <param name="receivedAt">Receipt of the member.</param>
    /// <param name="times">1 adds the verdict; −1 takes away one that was added.</param>
    public void Count(KpiVerdict verdict, DateTime receivedAt, int times = 1)
    {
        switch (verdict.Outcome)
        {
            case KpiOutcome.Counted:
                CountDurations(verdict, times);
                break;
            case KpiOutcome.Met:
                AddCounts(0, times, 0);
                break;
            case KpiOutcome.NotMet:
                AddCounts(0, 0, times);
                break;
            case KpiOutcome.Undecided:
                AddOpen(new OpenVerdict(receivedAt, verdict.DueAt), times);
                break;
            case KpiOutcome.Excluded:
                AddExcluded(verdict.Reason!.Value, times);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verdict));
        }
    }

    public void Merge(KpiTally other)
    {
        AddCounts(other.Counted, other.Met, other.NotMet);
        Business.Merge(other.Business);
        Calendar.Merge(other.Calendar);
        Paused.Merge(other.Paused);
        foreach (var (open, count) in other._open)
        {
            AddOpen(open, count);
        }

        foreach (var (reason, count) in other._excluded)
        {
            AddExcluded(reason, count);
        }
    }

    /// <summary>Members without their durations; fewer than none where they are taken away.</summary>
    public void AddCounts(long counted, long met, long notMet)
    {
        Counted += counted;
        Met += met;
        NotMet += notMet;
    }

    /// <param name="count">Fewer than none where they are taken away.</param>
    public void AddOpen(OpenVerdict open, long count)
    {
        Undecided += count;
        if ((CollectionsMarshal.GetValueRefOrAddDefault(_open, open, out _) += count) == 0)
        {
            _open.Remove(open);
        }
    }

    /// <param name="count">Fewer than none where they are taken away.</param>
    public void AddExcluded(ExclusionReason reason, long count)
    {
        if ((_excluded[reason] = _excluded.GetValueOrDefault(reason) + count) == 0)
        {
            _excluded.Remove(reason);
        }
    }

    /// <summary>What is undecided here and has run out by now is not met: a deadline passes without anybody doing anything.</summary>
    public void Settle(DateTime now)
    {
        foreach (var (late, count) in _open.Where(open => open.Key.DueAt < now).ToList())
        {
            AddOpen(late, -count);
            NotMet += count;
        }
    }

    /// <summary>The counts alone, to be kept: distributions can hold an entry for every member.</summary>
    public KpiTally WithoutDurations()
    {
        var counts = new KpiTally { Counted = Counted, Met = Met, NotMet = NotMet };
        if (OldestUndecided is { } oldest)
        {
            counts.AddOpen(new OpenVerdict(oldest, DueAt: null), Undecided);
        }

        foreach (var (reason, count) in _excluded)
        {
            counts.AddExcluded(reason, count);
        }

        return counts;
    }

    private void CountDurations(KpiVerdict verdict, int times)
    {
        Counted += times;
        Count(Business, verdict.Business, times);
        Count(Calendar, verdict.Calendar, times);
        Count(Paused, verdict.Paused, times);
    }

    private static void Count(DurationHistogram durations, TimeSpan? duration, int times)
    {
        if (duration is not { } measured)
        {
            return;
        }

        if (times < 0)
        {
            durations.Remove((long)measured.TotalSeconds, -times);
        }
        else
        {
            durations.Add((long)measured.TotalSeconds, times);
        }
    }
}
