using System.Reflection;
using CrmPortal.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CrmPortal.Web.Hosting;

/// <summary>What page models say about themselves by attribute, told to the framework.</summary>
internal sealed class PageConventions(LimitSettings limits) : IPageApplicationModelConvention, IPageRouteModelConvention
{
    /// <summary>What a form with a file may hold beside it, in bytes.</summary>
    private const int FieldsBesideFile = 64 * 1024;

    private static readonly Dictionary<string, string> Second = typeof(PageConventions).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(AlsoAtAttribute)))
        .ToDictionary(PathOf, type => type.GetCustomAttribute<AlsoAtAttribute>()!.Route, StringComparer.Ordinal);

    public void Apply(PageApplicationModel model)
    {
        if (model.ModelType?.GetCustomAttribute<TakesFilesAttribute>() is { } takes)
        {
            var bytes = takes.Limit is FileLimit.Import ? limits.ImportBytes : limits.AttachmentBytes * limits.AttachmentsPerForm;
            model.EndpointMetadata.Add(new RequestSizeLimitAttribute(bytes + FieldsBesideFile));
        }
    }

    public void Apply(PageRouteModel model)
    {
        if (Second.TryGetValue(model.ViewEnginePath, out var route))
        {
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = route } });
        }
    }

    /// <summary>The path of a page by its model: their folders and names match.</summary>
    private static string PathOf(Type model)
    {
        var folders = model.Namespace![typeof(CrmPage).Namespace!.Length..].Replace('.', '/');
        return $"{folders}/{model.Name[..^"Model".Length]}";
    }
}
