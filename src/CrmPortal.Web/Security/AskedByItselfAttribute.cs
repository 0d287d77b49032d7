namespace CrmPortal.Web.Security;

/// <summary>Marks a page that other pages request by themselves, so that a request for it does not mean that somebody is at work.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AskedByItselfAttribute : Attribute;
