namespace CrmPortal.Data.Lists;

/// <summary>The rows of a list that one page shows, and whether others stand before and after them.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Rows, bool HasBefore, bool HasAfter);

public static class Slice
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 25;

    /// <summary>What a page reads: one row more shows that there are more.</summary>
    public const int Reach = Size + 1;

    /// <summary>Cuts off the row too many; a page that was read backwards is turned round.</summary>
    public static Slice<T> Cut<T>(List<T> read, bool backwards, bool fromStart)
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

        return new Slice<T>(read, backwards ? more : !fromStart, backwards || more);
    }
}
