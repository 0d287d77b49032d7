namespace CrmPortal.Data.Importing;

/// <summary>Which column of a file goes into which field.</summary>
/// <param name="Fields">Header of the column → name of the field.</param>
/// <param name="DateFormat">How the file writes dates, e.g. <c>M/d/yyyy</c>; null for year, month and day in this order.</param>
public sealed record ImportColumns(IReadOnlyDictionary<string, string> Fields, string? DateFormat = null);
