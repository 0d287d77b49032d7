using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Tiers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

/// <summary>Like complaints to compare: of one type and severity, received in a period and settled, among those the reader may see.</summary>
public static class FairnessFacts
{
    /// <summary>The latest are read, and no more of them.</summary>
    public const int Most = 50_000;

    /// <summary>Two reads, whatever the number of complaints.</summary>
    /// <param name="db">A context of the reader.</param>
    /// <param name="typeId">A type with its subtypes, or a subtype.</param>
    /// <param name="window">The period of the receipt, and the calendar.</param>
    /// <param name="currency">Amounts in another one are left out.</param>
    public static async Task<IReadOnlyList<FairnessFact>> ReadAsync(
        CrmDbContext db, long typeId, Severity severity, KpiWindow window, string currency, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(window);
        var like = db.Complaints.PartsWithTheirWhole()
            .ReceivedIn(window)
            .Where(c => (c.TypeId == typeId || c.SubtypeId == typeId) && c.Severity == severity)
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id)
            .Take(Most);
        var rows = await like
            .Select(c => new
            {
                c.Id,
                c.OwnerId,
                c.OwnerName,
                Tier = db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Tier).FirstOrDefault(),
                c.ChannelId,
                c.ReceivedAt,
                c.ResolvedAt,
                c.Conclusion.Validity,
            })
            .ToListAsync(ct);
        var remedies = await like
            .SelectMany(
                c => EF.Property<IEnumerable<Remedy>>(c, ComplaintParts.Remedies.Navigation()).Where(r => r.Status == RemedyStatus.Executed),
                (c, r) => new { c.Id, r.Amount, r.Currency })
            .ToListAsync(ct);
        var remediesOf = remedies.ToLookup(r => r.Id);
        return
        [
            .. from row in rows
               let amounts = remediesOf[row.Id].Where(r => r.Amount is not null && string.Equals(r.Currency, currency, StringComparison.Ordinal)).Select(r => r.Amount!.Value).ToList()
               select new FairnessFact
               {
                   ComplaintId = row.Id,
                   OwnerId = row.OwnerId,
                   OwnerName = row.OwnerName,
                   Tier = row.Tier,
                   ChannelId = row.ChannelId,
                   Time = window.Business(row.ReceivedAt, row.ResolvedAt!.Value),
                   HasRemedy = remediesOf[row.Id].Any(),
                   Value = amounts.Count == 0 ? null : amounts.Sum(),
                   IsUpheld = row.Validity is Validity.Undetermined ? null : row.Validity is Validity.Upheld or Validity.PartiallyUpheld,
               },
        ];
    }

    /// <summary>The type and severity with the most settled complaints of the period; null where there are none.</summary>
    public static async Task<(long TypeId, Severity Severity)?> MostFrequentAsync(CrmDbContext db, KpiWindow window, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(window);
        var found = await db.Complaints.ReceivedIn(window)
            .GroupBy(c => new { c.TypeId, c.Severity })
            .Select(g => new { g.Key.TypeId, g.Key.Severity, Count = g.Count() })
            .OrderByDescending(g => g.Count).ThenBy(g => g.TypeId)
            .FirstOrDefaultAsync(ct);
        return found is null ? null : (found.TypeId, found.Severity);
    }

    /// <summary>Complaints of customers of a tier; null for those of customers without one, and of nobody's.</summary>
    public static IQueryable<Complaint> OfTier(this IQueryable<Complaint> complaints, Tier? tier, CrmDbContext db) =>
        tier is { } known
            ? complaints.Where(c => db.Customers.Any(x => x.Id == c.CustomerId && x.Tier == known))
            : complaints.Where(c => !db.Customers.Any(x => x.Id == c.CustomerId && x.Tier != null));

    private static IQueryable<Complaint> ReceivedIn(this IQueryable<Complaint> complaints, KpiWindow window)
    {
        var (from, to) = (window.FromUtc, window.ToUtc);
        return complaints.Settled().Where(c => c.ReceivedAt >= from && c.ReceivedAt < to);
    }
}
