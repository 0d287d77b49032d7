using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Reading;

/// <summary>How many complaints were received in a period, per type, channel and month.</summary>
public static class ComplaintVolume
{
    public static async Task<IReadOnlyList<(long TypeId, int Count)>> ByTypeAsync(this IQueryable<Complaint> complaints, KpiWindow window, CancellationToken ct)
    {
        var rows = await complaints.Counted(window).GroupBy(c => c.TypeId)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Key, r.Count))];
    }

    public static async Task<IReadOnlyList<(long ChannelId, int Count)>> ByChannelAsync(this IQueryable<Complaint> complaints, KpiWindow window, CancellationToken ct)
    {
        var rows = await complaints.Counted(window).GroupBy(c => c.ChannelId)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Key, r.Count))];
    }

    /// <summary>KPI-08. The complaints that count as received: not merged away, not reclassified.</summary>
    private static IQueryable<Complaint> Counted(this IQueryable<Complaint> complaints, KpiWindow window)
    {
        var (from, to) = (window.FromUtc, window.ToUtc);
        return complaints.Where(c =>
            c.ReceivedAt >= from && c.ReceivedAt < to
            && c.Status != ComplaintStatus.Merged && c.Status != ComplaintStatus.Reclassified);
    }

    public static Task<int> CountAsync(this IQueryable<Complaint> complaints, DateTime fromUtc, DateTime toUtc, CancellationToken ct) =>
        complaints.CountAsync(
            c => c.ReceivedAt >= fromUtc && c.ReceivedAt < toUtc
                && c.Status != ComplaintStatus.Merged && c.Status != ComplaintStatus.Reclassified,
            ct);
}
