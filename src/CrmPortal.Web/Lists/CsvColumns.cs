using System.Collections;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Lists;

/// <summary>The columns of an exported list, each declared once: its heading and its cell.</summary>
public sealed class CsvColumns<TRow> : IEnumerable<CsvColumn<TRow>>
{
    private readonly List<CsvColumn<TRow>> _all = [];

    /// <param name="heading">A heading that stays the same in every language, for what reads the file.</param>
    /// <param name="cell">Null for an empty one.</param>
    public void Add(string heading, Func<TRow, string?> cell) => _all.Add(new CsvColumn<TRow>(_ => heading, (row, _) => cell(row)));

    /// <param name="heading">In the language of whoever asks.</param>
    /// <param name="cell">Null for an empty one.</param>
    public void Add(Func<Texts, string> heading, Func<TRow, string?> cell) => _all.Add(new CsvColumn<TRow>(heading, (row, _) => cell(row)));

    /// <param name="heading">In the language of whoever asks.</param>
    /// <param name="cell">In the language of whoever asks; null for an empty one.</param>
    public void Add(Func<Texts, string> heading, Func<TRow, Texts, string?> cell) => _all.Add(new CsvColumn<TRow>(heading, cell));

    public IEnumerator<CsvColumn<TRow>> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A column of an exported list.</summary>
public sealed record CsvColumn<TRow>(Func<Texts, string> Heading, Func<TRow, Texts, string?> Cell);
