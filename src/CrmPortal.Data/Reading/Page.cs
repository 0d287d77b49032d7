namespace CrmPortal.Data.Reading;

/// <summary>Some rows of a list, and whether others stand before and after them.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, bool HasBefore, bool HasAfter)
{
    public const int Size = 25;

    /// <summary>
    /// Cuts what was read: one row more than a page shows that there are more. A page that was read backwards is
    /// turned round.
    /// </summary>
    public static Page<T> Cut(List<T> read, bool backwards, bool fromStart)
    {
        ArgumentNullException.ThrowIfNull(read);
        var more = read.Count > Size;
        if (more)
        {
            read.RemoveAt(Size);
        }

        if (backwards)
        {
            read.Reverse();
        }

        return new Page<T>(read, backwards ? more : !fromStart, backwards || more);
    }
}
