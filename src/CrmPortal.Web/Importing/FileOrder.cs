using System.Text;
using CrmPortal.Data.Importing;

namespace CrmPortal.Web.Importing;

/// <summary>A file to import, and how to read it.</summary>
/// <param name="Kind">What the rows are.</param>
/// <param name="Path">Where the file lies.</param>
/// <param name="FileName">As its owner calls it.</param>
public sealed record FileOrder(ImportKind Kind, string Path, string FileName)
{
    public ImportPreset? Preset { get; init; }

    public ImportColumns? Columns { get; init; }

    public Encoding Encoding { get; init; } = FileText.Utf8;

    public bool DryRun { get; init; }

    public RowSource Open() => Preset is { BlankSeparated: true } ? new BlankSeparatedRows(Path, Encoding) : new CsvRows(Path, Encoding);
}
