using CrmPortal.Data.Writing;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Security;

/// <summary>Who asks, from which address and with which request: the author of all that the request writes.</summary>
internal static class RequestOrigin
{
    public static IApplicationBuilder UseOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        context.RequestServices.GetRequiredService<OriginHolder>().Current =
            new Origin(context.User.Actor(now), context.Connection.RemoteIpAddress?.ToString(), Correlation.Of(context));
        return next(context);
    });
}
