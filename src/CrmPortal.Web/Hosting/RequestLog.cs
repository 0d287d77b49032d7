using System.Diagnostics;
using CrmPortal.Web.Security;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;

namespace CrmPortal.Web.Hosting;

/// <summary>One log line per request: route pattern (no numbers, no search words), user, status, duration, correlation id.</summary>
internal static class RequestLog
{
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(Configure);

    private static void Configure(RequestLoggingOptions options)
    {
        options.MessageTemplate = "{Method} /{Route} answered {Status} in {Milliseconds:0.0} ms to user {User} ({Correlation})";

        // In place of the address itself.
        options.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Route", new ScalarValue(RouteOf(context)?.TrimStart('/'))),
            new("Status", new ScalarValue(status)),
            new("Milliseconds", new ScalarValue(milliseconds)),
            new("User", new ScalarValue(context.User.Id())),
            new("Correlation", new ScalarValue(Correlation.Of(context))),
        ];

        // Files of the portal itself and addresses that are none are not told of.
        // Whoever hangs up before the answer is no failure.
        options.GetLevel = (context, _, failure) =>
            failure is not null && !context.RequestAborted.IsCancellationRequested ? LogEventLevel.Error
            : RouteOf(context) is null ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    }

    private static string? RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
}

/// <summary>What ties an answer, its log lines and its audit events together.</summary>
internal static class Correlation
{
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
