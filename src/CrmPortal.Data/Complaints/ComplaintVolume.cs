using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>How many complaints were received in a period, per type, channel and month.</summary>
public static class ComplaintVolume
{
    public static async Task<IReadOnlyList<(long TypeId, int Count)>> ByTypeAsync(this IQueryable<Complaint> complaints, KpiWindow window, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(window);
        var rows = await complaints.Received(window.FromUtc, window.ToUtc).GroupBy(c => c.TypeId)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count).ThenBy(g => g.Key)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Key, r.Count))];
    }

    public static async Task<IReadOnlyList<(long ChannelId, int Count)>> ByChannelAsync(this IQueryable<Complaint> complaints, KpiWindow window, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(window);
        var rows = await complaints.Received(window.FromUtc, window.ToUtc).GroupBy(c => c.ChannelId)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count).ThenBy(g => g.Key)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Key, r.Count))];
    }

    /// <summary>How many were received in each of these spans, in one command.</summary>
    public static async Task<IReadOnlyList<int>> CountsAsync(
        this IQueryable<Complaint> complaints, IReadOnlyList<(DateTime FromUtc, DateTime ToUtc)> spans, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var counted = await spans
            .Select((span, n) => complaints.Received(span.FromUtc, span.ToUtc).Select(_ => n))
            .Aggregate((all, next) => all.Concat(next))
            .GroupBy(n => n)
            .Select(g => new { Span = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return [.. spans.Select((_, n) => counted.Find(c => c.Span == n)?.Count ?? 0)];
    }
}
