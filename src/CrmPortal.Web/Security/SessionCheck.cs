using System.Collections.Concurrent;
using CrmPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Security;

/// <summary>
/// Whether the user of a cookie may still work: asked of the database at most once a minute and user, and at once
/// after a change made in this process (SEC-06).
/// </summary>
public sealed class SessionCheck(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, Known> _known = new();

    public async ValueTask<bool> IsCurrentAsync(long userId, string? stamp, CrmDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!_known.TryGetValue(userId, out var known) || now - known.At > Freshness)
        {
            var row = await db.Users.Where(u => u.Id == userId)
                .Select(u => new { u.SecurityStamp, u.DisabledAt })
                .FirstOrDefaultAsync(ct);
            known = new Known(row?.DisabledAt is null ? row?.SecurityStamp : null, now);
            _known[userId] = known;
        }

        return known.Stamp is not null && string.Equals(known.Stamp, stamp, StringComparison.Ordinal);
    }

    /// <summary>Forgets what is known of a user, so that the next request asks again.</summary>
    public void Forget(long userId) => _known.TryRemove(userId, out _);

    private sealed record Known(string? Stamp, DateTime At);
}
