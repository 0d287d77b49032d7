namespace CrmPortal.Web.Pages.Shared.Catalogues;

/// <summary>A line of a catalogue as it is listed.</summary>
/// <param name="Level">1 at the top.</param>
/// <param name="Name">In the language of the page.</param>
/// <param name="Translation">In the other one.</param>
/// <param name="IsRetired">It is no choice any more.</param>
public sealed record CatalogueRow(long Id, int Level, string Name, string Translation, bool IsRetired);

/// <summary>The lines, and the address of one by its key.</summary>
public sealed record CatalogueTable(IReadOnlyList<CatalogueRow> Rows, string Path);
