namespace CrmPortal.Web.Pages;

/// <summary>A second address of a page, beside the one in its <c>@page</c>.</summary>
/// <param name="route">Its pattern, without a leading slash.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AlsoAtAttribute(string route) : Attribute
{
    public string Route { get; } = route;
}
