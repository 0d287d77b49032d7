namespace CrmPortal.Web.Pages;

/// <summary>The form of a step that asks for nothing.</summary>
public sealed class NoFields;
