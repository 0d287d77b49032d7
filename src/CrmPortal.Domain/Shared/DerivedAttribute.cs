namespace CrmPortal.Domain.Shared;

/// <summary>
/// Marks a value that follows from other records. A change of it alone is no edit that another editor has to notice,
/// and no event of the audit trail: the record it follows from has its own.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;
