namespace CrmPortal.Data.Importing;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Number">Of the record; the header is 1.</param>
/// <param name="Cells">Its texts, as many as the row has.</param>
/// <param name="IsUnclosed">A quote was opened in it and never closed: it has swallowed what follows.</param>
public readonly record struct SourceRow(int Number, string[] Cells, bool IsUnclosed = false);
