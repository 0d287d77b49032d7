namespace CrmPortal.Web.Pages;

/// <summary>The fields on which two editors differ, and what they are called.</summary>
public sealed record ConflictView(IReadOnlyList<FieldConflict> Conflicts, Func<string, string> Label);
