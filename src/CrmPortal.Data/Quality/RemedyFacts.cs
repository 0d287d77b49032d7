using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

/// <summary>The remedies that staff put forward in a period.</summary>
public static class RemedyFacts
{
    /// <summary>The latest are read, and no more of them.</summary>
    public const int Most = 50_000;

    /// <param name="complaints">Those whose remedies count.</param>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="to">UTC, exclusive.</param>
    public static async Task<IReadOnlyList<RemedyFact>> RemediesAsync(this IQueryable<Complaint> complaints, DateTime from, DateTime to, CancellationToken ct)
    {
        return await complaints.PartsWithTheirWhole()
            .SelectMany(
                c => EF.Property<IEnumerable<Remedy>>(c, ComplaintParts.Remedies.Navigation())
                    .Where(r => r.ProposedById != null && r.ProposedAt >= from && r.ProposedAt < to),
                (c, r) => new { c.Id, Remedy = r })
            .OrderByDescending(x => x.Remedy.ProposedAt).ThenByDescending(x => x.Remedy.Id)
            .Take(Most)
            .Select(x => new RemedyFact
            {
                ComplaintId = x.Id,
                Line = x.Remedy.Line,
                UserId = x.Remedy.ProposedById!.Value,
                UserName = x.Remedy.ProposedByName,
                ProposedAt = x.Remedy.ProposedAt,
                Type = x.Remedy.Type,
                Amount = x.Remedy.Amount,
                Currency = x.Remedy.Currency,
                Status = x.Remedy.Status,
                WasApproved = x.Remedy.ApprovedById != null,
                WasDeclined = x.Remedy.DeclinedAt != null,
                DeviationReason = x.Remedy.DeviationReason,
            })
            .ToListAsync(ct);
    }
}
