namespace CrmPortal.Data.Importing;

/// <summary>How far an import is.</summary>
/// <param name="Share">Of the file, 0 … 1.</param>
public readonly record struct ImportProgress(int Rows, double Share);
