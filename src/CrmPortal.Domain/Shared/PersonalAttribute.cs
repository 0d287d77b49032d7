namespace CrmPortal.Domain.Shared;

/// <summary>
/// Marks a value that tells something about a natural person. The audit trail records that it changed and keeps
/// the value itself in a row of its own that can be erased without breaking the chain.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
