namespace CrmPortal.Domain.Kpis;

/// <summary>
/// The verdicts of one figure, added up. Tallies of single days merge into the tally of a longer period by adding,
/// and the figure made from the sum is the figure made from the single verdicts (KPI-04).
/// </summary>
public sealed class KpiTally
{
    private readonly SortedDictionary<ExclusionReason, long> _excluded = [];

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
    public DateTime? OldestUndecided { get; private set; }

    public IReadOnlyDictionary<ExclusionReason, long> Excluded => _excluded;

    /// <summary>Working time of the counted members.</summary>
    public DurationHistogram Business { get; } = new();

    /// <summary>Elapsed time of the counted members.</summary>
    public DurationHistogram Calendar { get; } = new();

    /// <summary>Paused working time of the counted members, those that never paused included.</summary>
    public DurationHistogram Paused { get; } = new();

    public void Add(KpiRow row)
    {
        switch (row.Verdict.Outcome)
        {
            case KpiOutcome.Counted:
                Counted++;
                AddDurations(row.Verdict);
                break;
            case KpiOutcome.Met:
                Met++;
                break;
            case KpiOutcome.NotMet:
                NotMet++;
                break;
            case KpiOutcome.Undecided:
                Undecided++;
                OldestUndecided = Earlier(OldestUndecided, row.Fact.ReceivedAt);
                break;
            case KpiOutcome.Excluded:
                AddExcluded(row.Verdict.Reason!.Value, 1);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(row));
        }
    }

    public void Merge(KpiTally other)
    {
        Counted += other.Counted;
        Met += other.Met;
        NotMet += other.NotMet;
        Undecided += other.Undecided;
        OldestUndecided = Earlier(OldestUndecided, other.OldestUndecided);
        Business.Merge(other.Business);
        Calendar.Merge(other.Calendar);
        Paused.Merge(other.Paused);
        foreach (var (reason, count) in other.Excluded)
        {
            AddExcluded(reason, count);
        }
    }

    /// <summary>The counts alone, to be kept: distributions can hold an entry for every member.</summary>
    public KpiTally WithoutDurations()
    {
        var counts = new KpiTally { Counted = Counted, Met = Met, NotMet = NotMet, Undecided = Undecided, OldestUndecided = OldestUndecided };
        foreach (var (reason, count) in _excluded)
        {
            counts.AddExcluded(reason, count);
        }

        return counts;
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) =>
        one is null || other < one ? other ?? one : one;

    private static void AddTo(DurationHistogram histogram, TimeSpan? duration)
    {
        if (duration is { } measured)
        {
            histogram.Add(measured);
        }
    }

    private void AddDurations(KpiVerdict verdict)
    {
        AddTo(Business, verdict.Business);
        AddTo(Calendar, verdict.Calendar);
        AddTo(Paused, verdict.Paused);
    }

    private void AddExcluded(ExclusionReason reason, long count) =>
        _excluded[reason] = _excluded.GetValueOrDefault(reason) + count;
}
