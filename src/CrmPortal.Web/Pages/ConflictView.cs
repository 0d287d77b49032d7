namespace CrmPortal.Web.Pages;

/// <summary>The fields on which two editors differ, what they are called, and what the form was filled with.</summary>
public sealed record ConflictView(IReadOnlyList<FieldConflict> Conflicts, string? Original, Func<string, string> Label);
