using Microsoft.AspNetCore.Components;

namespace CrmPortal.Web.TagHelpers;

/// <summary>The address of a file of wwwroot under its fingerprint, so that it may be cached for ever.</summary>
public static class StaticAsset
{
    public static string Address(HttpContext http, string path)
    {
        var assets = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{http.Request.PathBase}/{assets?[path] ?? path}";
    }
}
