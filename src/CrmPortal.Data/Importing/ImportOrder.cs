namespace CrmPortal.Data.Importing;

/// <summary>What to import, and how.</summary>
/// <param name="Kind">What the rows are.</param>
/// <param name="FileName">As its owner calls it.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
public sealed record ImportOrder(ImportKind Kind, string FileName, string Sha256)
{
    public ImportPreset? Preset { get; init; }

    /// <summary>Which column goes where; null where the preset or the names of the columns tell.</summary>
    public ImportColumns? Columns { get; init; }

    /// <summary>Decides about every row and writes none.</summary>
    public bool DryRun { get; init; }
}
