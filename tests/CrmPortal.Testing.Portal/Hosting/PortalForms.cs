using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPortal.Testing;

/// <summary>The addresses at which the portal takes forms.</summary>
public static class PortalForms
{
    /// <summary>Route patterns below <paramref name="prefix"/>, without it, in alphabetical order.</summary>
    public static async Task<IReadOnlyList<string>> FormsBelowAsync(this WebHost host, string prefix)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(prefix);
        var loader = host.Services.GetRequiredService<PageLoader>();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.RoutePattern.RawText?.TrimStart('/') is { } route
                && route.StartsWith(prefix, StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Any(TakesPost))
            {
                found.Add(route[prefix.Length..]);
            }
        }

        return [.. found];
    }

    private static bool TakesPost(HandlerMethodDescriptor handler) => string.Equals(handler.HttpMethod, HttpMethods.Post, StringComparison.OrdinalIgnoreCase);
}
