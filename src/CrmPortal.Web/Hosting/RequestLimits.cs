using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// What is refused before any page sees it: a method that no page has a handler for (the page would be rendered
/// without one), a text in an encoding that is not read here, and a body that is announced larger than the page takes (the antiforgery check would fail to read
/// it and blame the form).
/// </summary>
internal static class RequestLimits
{
    /// <summary>A body up to this size is read and thrown away, so that the browser sees the answer instead of a broken connection.</summary>
    private const int MostDrained = 64 * 1024 * 1024;

    /// <summary>Beside the fields of a form: together they stay below what the framework binds to one list.</summary>
    private const int MostParameters = 100;

    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return;
        }

        if (!CanBeRead(request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (HttpMethods.IsPost(request.Method) && request.Query.Count > MostParameters)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
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

    /// <summary>Asking the framework for an encoding that it does not read (UTF-7) is an exception in the middle of a page.</summary>
    private static bool CanBeRead(string? contentType)
    {
        try
        {
            return !MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue || type.Encoding is not null;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
