namespace CrmPortal.Web.Security;

/// <summary>On a page that other pages ask for by themselves, without anybody doing anything.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AskedByItselfAttribute : Attribute;
