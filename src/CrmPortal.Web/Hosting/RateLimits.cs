using System.Globalization;
using System.Threading.RateLimiting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace CrmPortal.Web.Hosting;

/// <summary>Requests beyond their limit are answered 429 with Retry-After.</summary>
internal static class RateLimits
{
    public static void Configure(RateLimiterOptions options, LimitSettings limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, long)>(context =>
        {
            var user = context.User.Id() ?? 0;
            if (IsExport(context))
            {
                return RateLimitPartition.GetFixedWindowLimiter(("export", user), _ => Window(limits.ExportsPerHour, TimeSpan.FromHours(1)));
            }

            return context.Request.Query.ContainsKey("q")
                ? RateLimitPartition.GetFixedWindowLimiter(("search", user), _ => Window(limits.SearchPerMinute, TimeSpan.FromMinutes(1)))
                : RateLimitPartition.GetNoLimiter(("", 0L));
        });
    }

    /// <summary>By the address as it is declared: routing takes it in any case and with a slash behind it.</summary>
    private static bool IsExport(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } && pattern.EndsWith(".csv", StringComparison.Ordinal);

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new() { PermitLimit = permits, Window = window };
}
