using Microsoft.AspNetCore.Http.Features;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// An answer that failed without a body gets a readable page, in place: the address stays. A form that was sent
/// without a session is answered with the sign-in page, which keeps what was typed.
/// </summary>
internal static class StatusPages
{
    public static IApplicationBuilder UseStatusPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength is > 0 || response.ContentType is not null
            || context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal))
        {
            return;
        }

        var request = context.Request;
        request.Path = response.StatusCode == StatusCodes.Status401Unauthorized ? "/account/sign-in" : $"/error/{response.StatusCode}";
        request.QueryString = QueryString.Empty;
        request.Method = HttpMethods.Get;
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        await next(context);
    });
}
