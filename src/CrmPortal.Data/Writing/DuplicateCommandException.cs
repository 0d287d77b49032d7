namespace CrmPortal.Data.Writing;

/// <summary>The same form was carried out already, perhaps a moment ago.</summary>
public sealed class DuplicateCommandException : Exception;
