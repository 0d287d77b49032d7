namespace CrmPortal.Domain.ServiceLevels;

/// <summary>Time during which a clock stands still, from <paramref name="FromUtc"/> (inclusive) to <paramref name="ToUtc"/> (exclusive).</summary>
/// <param name="FromUtc">First instant that does not count.</param>
/// <param name="ToUtc">First instant that counts again; null while the pause lasts.</param>
public readonly record struct Pause(DateTime FromUtc, DateTime? ToUtc)
{
    public bool IsOpen => ToUtc is null;

    public bool Covers(DateTime instant) => FromUtc <= instant && !(ToUtc <= instant);

    /// <summary>The same pause, ended at <paramref name="now"/> if it is still open (at its own start if that is later).</summary>
    public Pause EndedBy(DateTime now) => this with { ToUtc = ToUtc ?? (now > FromUtc ? now : FromUtc) };

    /// <summary>The same paused time in order, without overlaps and empty pauses; an open one can only be the last.</summary>
    internal static List<Pause> InOrder(IReadOnlyList<Pause> pauses)
    {
        var merged = new List<Pause>(pauses.Count);
        foreach (var pause in pauses.Where(pause => !(pause.ToUtc <= pause.FromUtc)).OrderBy(pause => pause.FromUtc))
        {
            if (merged.Count == 0 || merged[^1].ToUtc < pause.FromUtc)
            {
                merged.Add(pause);
            }
            else if (!(pause.ToUtc <= merged[^1].ToUtc))
            {
                merged[^1] = merged[^1] with { ToUtc = merged[^1].IsOpen ? null : pause.ToUtc };
            }
        }

        return merged;
    }
}
