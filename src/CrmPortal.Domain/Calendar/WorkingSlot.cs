namespace CrmPortal.Domain.Calendar;

/// <summary>A stretch of working time, from <paramref name="FromUtc"/> (inclusive) to <paramref name="ToUtc"/> (exclusive); never empty.</summary>
public readonly record struct WorkingSlot(DateTime FromUtc, DateTime ToUtc)
{
    /// <summary>Real time between the two instants, whatever the wall clock did meanwhile (CAL-04).</summary>
    public WorkingTime Length => new(ToUtc - FromUtc);
}
