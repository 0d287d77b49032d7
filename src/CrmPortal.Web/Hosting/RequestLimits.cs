using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// What is refused before any page sees it: a method that no page has a handler for (the page would be rendered
/// without one), and a body that is announced larger than the page takes (the antiforgery check would fail to read
/// it and blame the form).
/// </summary>
internal static class RequestLimits
{
    /// <summary>A body up to this size is read and thrown away, so that the browser sees the answer instead of a broken connection.</summary>
    private const int MostDrained = 64 * 1024 * 1024;

    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return;
        }

        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own
            ? own.MaxRequestBodySize
            : size?.MaxRequestBodySize;
        if (HttpMethods.IsPost(request.Method) && request.ContentLength > limit)
        {
            if (request.ContentLength <= MostDrained && size is { IsReadOnly: false })
            {
                size.MaxRequestBodySize = request.ContentLength;
                await request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            }

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
    });
}
