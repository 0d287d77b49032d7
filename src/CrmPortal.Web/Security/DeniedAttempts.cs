using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Writing;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Security;

/// <summary>
/// SEC-17. What somebody who has signed in tried without being allowed to stands in the audit trail; once per user,
/// address pattern and minute, so that nobody can fill the trail.
/// </summary>
internal sealed class DeniedAttempts(TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(long User, string Route), DateTimeOffset> _noted = new();

    /// <summary>Records this request as an attempt.</summary>
    /// <param name="rule">Identifier of the rule that refused it; null where the role did.</param>
    public async Task NoteAsync(HttpContext context, string? rule = null)
    {
        // The page that tells of the refusal is open to all, and is no attempt of its own.
        if (context.User.Id() is not { } user
            || context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route } endpoint
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || !IsFirst(user, route))
        {
            return;
        }

        // A scope of its own: what the refused request has changed in memory must not be saved with it.
        await using var scope = context.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = context.RequestServices.GetRequiredService<OriginHolder>().Current;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var details = new JsonObject { ["method"] = context.Request.Method, ["path"] = context.Request.Path.Value };
        if (rule is not null)
        {
            details["rule"] = rule;
        }

        db.Note(AuditNote.Of(AuditAction.Denied, "Address", entityId: null, details));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private bool IsFirst(long user, string route)
    {
        var now = clock.GetUtcNow();
        if (_noted.Count > MostRemembered)
        {
            foreach (var old in _noted.Where(n => now - n.Value >= Pause))
            {
                _noted.TryRemove(old);
            }
        }

        if (_noted.TryGetValue((user, route), out var last))
        {
            return now - last >= Pause && _noted.TryUpdate((user, route), now, last);
        }

        return _noted.TryAdd((user, route), now);
    }
}

/// <summary>Notes what was refused further down the pipeline.</summary>
internal static class DeniedAttemptNotes
{
    public static IApplicationBuilder UseDeniedAttempts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            await context.RequestServices.GetRequiredService<DeniedAttempts>().NoteAsync(context);
        }
    });
}
