namespace CrmPortal.Data.Lists;

/// <summary>The rows of a list that one page shows.</summary>
/// <param name="Rows">In the order of the list.</param>
/// <param name="Before">Cursor of the first row, where others stand before it.</param>
/// <param name="After">Cursor of the last row, where others stand behind it.</param>
public sealed record KeysetPage<TRow>(IReadOnlyList<TRow> Rows, string? Before, string? After);

public static class KeysetPage
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 25;

    /// <summary>Rows that are read for a page: one more shows that there are more.</summary>
    public const int RowsRead = Size + 1;

    /// <summary>The page among what was read for it: without the row too many, and turned round where it was read backwards.</summary>
    /// <param name="read">Up to <see cref="RowsRead"/> rows in the order they were read in; is changed.</param>
    /// <param name="place">From where they were read.</param>
    /// <param name="cursorOf">The place of a row.</param>
    public static KeysetPage<TRow> Of<TRow>(List<TRow> read, PagePlace place, Func<TRow, Cursor> cursorOf)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(cursorOf);
        var more = read.Count > Size;
        if (more)
        {
            read.RemoveAt(Size);
        }

        if (place.IsBackwards)
        {
            read.Reverse();
        }

        var hasBefore = place.IsBackwards ? more : !place.IsStart;
        var hasAfter = place.IsBackwards || more;
        return new KeysetPage<TRow>(
            read,
            hasBefore && read.Count > 0 ? cursorOf(read[0]).ToString() : null,
            hasAfter && read.Count > 0 ? cursorOf(read[^1]).ToString() : null);
    }
}
