namespace CrmPortal.Data.Importing;

/// <summary>A value that a row may bring.</summary>
/// <param name="Name">In mapping files.</param>
/// <param name="Required">The file has to have a column for it.</param>
/// <param name="Headers">Names under which a column is recognised; the first is used when it is missing.</param>
public sealed record ImportField(string Name, bool Required, params IReadOnlyList<string> Headers);
