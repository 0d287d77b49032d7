using System.Diagnostics;
using CrmPortal.Web.Security;
using Serilog;

namespace CrmPortal.Web.Hosting;

/// <summary>One log line per request: route pattern (no numbers, no search words), user, status, duration, correlation id.</summary>
internal static class RequestLog
{
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } && Log.IsEnabled(Serilog.Events.LogEventLevel.Information))
            {
                Log.Information(
                    "{Method} /{Route} answered {Status} in {Milliseconds:0.0} ms to user {User} ({Correlation})",
                    context.Request.Method,
                    route.TrimStart('/'),
                    context.Response.StatusCode,
                    Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                    context.User.Id(),
                    Correlation.Of(context));
            }
        }
    });
}

/// <summary>What ties an answer, its log lines and its audit events together.</summary>
internal static class Correlation
{
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
