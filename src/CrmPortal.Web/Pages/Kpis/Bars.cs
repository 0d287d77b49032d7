namespace CrmPortal.Web.Pages.Kpis;

/// <summary>A bar chart that is drawn beside the table it comes from.</summary>
/// <param name="Caption">What is counted.</param>
/// <param name="Heading">What the bars stand for.</param>
/// <param name="Counted">What their numbers count.</param>
/// <param name="Items">The bars, in their order.</param>
public sealed record Bars(string Caption, string Heading, string Counted, IReadOnlyList<Bar> Items)
{
    /// <summary>Height of the drawing in its own units.</summary>
    public const int Height = 120;

    /// <summary>Width of a column in the drawing's own units.</summary>
    public const int Step = 40;

    public long Most => Items.Select(i => i.Count).DefaultIfEmpty(0).Max();

    public int HeightOf(Bar bar) => Most == 0 ? 0 : (int)Math.Ceiling((double)bar.Count * (Height - 20) / Most);
}

/// <summary>A value and the list of what it counts.</summary>
public sealed record Bar(string Label, long Count, string Address);
