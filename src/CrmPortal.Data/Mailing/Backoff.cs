namespace CrmPortal.Data.Mailing;

/// <summary>MAI-05. How long a message waits after an attempt that failed.</summary>
public static class Backoff
{
    /// <summary>After so many attempts a message is given up: some two days.</summary>
    public const int MostAttempts = 16;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="attempts">Made so far, at least one.</param>
    /// <returns>One minute after the first attempt, then twice as long each time, up to <see cref="Longest"/>.</returns>
    public static TimeSpan After(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var wait = TimeSpan.FromMinutes(1) * Math.Pow(2, Math.Min(attempts - 1, 30));
        return wait < Longest ? wait : Longest;
    }
}
