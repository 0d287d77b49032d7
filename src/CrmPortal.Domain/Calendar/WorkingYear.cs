namespace CrmPortal.Domain.Calendar;

/// <summary>
/// The slots that start in one year, with the working time before each of them, so that an amount or an instant is
/// found by a binary search. Computed once per year and calendar, then only read.
/// </summary>
internal sealed class WorkingYear
{
    private readonly WorkingSlot[] _slots;
    private readonly long[] _ticksBefore;

    /// <param name="slots">In order, without overlaps.</param>
    public WorkingYear(IEnumerable<WorkingSlot> slots)
    {
        _slots = [.. slots];
        _ticksBefore = new long[_slots.Length];
        foreach (var (i, slot) in _slots.Index())
        {
            _ticksBefore[i] = TotalTicks;
            TotalTicks += slot.Length.Span.Ticks;
        }
    }

    public ReadOnlySpan<WorkingSlot> Slots => _slots;

    public long TotalTicks { get; }

    /// <summary>Working time of this year before an instant; the total where the instant is after the year.</summary>
    public long TicksBefore(DateTime utc)
    {
        var i = FirstEndingAfter(utc);
        if (i == _slots.Length)
        {
            return TotalTicks;
        }

        return _ticksBefore[i] + Math.Max(0, (utc - _slots[i].FromUtc).Ticks);
    }

    /// <summary>The earliest instant before which <paramref name="ticks"/> of this year's working time have passed.</summary>
    /// <param name="ticks">More than zero, at most <see cref="TotalTicks"/>.</param>
    public DateTime InstantAfter(long ticks)
    {
        var found = Array.BinarySearch(_ticksBefore, ticks);
        var i = (found < 0 ? ~found : found) - 1;
        return _slots[i].FromUtc.AddTicks(ticks - _ticksBefore[i]);
    }

    /// <summary>Index of the first slot that is not over at an instant; the number of slots where all are.</summary>
    public int FirstEndingAfter(DateTime utc)
    {
        var (low, high) = (0, _slots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _slots[middle].ToUtc > utc ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
