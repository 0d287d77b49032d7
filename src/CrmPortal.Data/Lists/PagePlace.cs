namespace CrmPortal.Data.Lists;

/// <summary>Where in a list a page lies: behind a row, ahead of one, or at the start.</summary>
/// <param name="After">The last row of the page before; null where there is none.</param>
/// <param name="Before">The first row of the page behind; goes before <paramref name="After"/>.</param>
public sealed record PagePlace(Cursor? After = null, Cursor? Before = null)
{
    public static readonly PagePlace Start = new();

    /// <summary>The page is read towards the start of the list.</summary>
    public bool IsBackwards => Before is not null;

    public bool IsStart => After is null && Before is null;

    /// <summary>The row to go on from.</summary>
    public Cursor? From => Before ?? After;

    public static PagePlace Parse(string? after, string? before) => new(Cursor.Parse(after), Cursor.Parse(before));
}
