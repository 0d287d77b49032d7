using CrmPortal.Data.Kpis;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>A complaint as it stood at an instant, and as it stands now.</summary>
/// <param name="Excerpt">The beginning of what was said.</param>
/// <param name="Complainant">As far as the reader may know.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Then">Status at the instant.</param>
/// <param name="OwnerThen">Who owned it at the instant; null for nobody.</param>
/// <param name="Now">Status today.</param>
public sealed record QueueOnDayRow(
    long Id, string Excerpt, string? Complainant, DateTime ReceivedAt, ComplaintStatus Then, string? OwnerThen, ComplaintStatus Now)
{
    public string Number => Complaint.Numbers.Of(Id);
}

/// <summary>
/// CMP-68. The complaints that were open at an instant, read back from their histories: entered before it, and the last
/// step before it left them open. Their words, customers and what a reader may see are those of today.
/// </summary>
public static class QueueOnDay
{
    private const int ExcerptLength = 140;

    public static Keyset<Complaint, QueueOnDayRow> OldestFirst { get; } =
        Keyset.Earliest<Complaint, QueueOnDayRow>(c => c.ReceivedAt, row => row.ReceivedAt, row => row.Id);

    /// <summary>The same as <see cref="OpenAt"/>, looked for among the few that the rollup of figures names.</summary>
    public static async Task<IQueryable<Complaint>> OpenAtAsync(this IQueryable<Complaint> complaints, CrmDbContext db, DateTime instant, CancellationToken ct)
    {
        var open = complaints.OpenAt(db, instant);
        return await Rollup.OpenAroundAsync(db, instant, ct) is { } around ? open.Where(c => around.Contains(c.Id)) : open;
    }

    /// <summary>Asks the history of every complaint.</summary>
    public static IQueryable<Complaint> OpenAt(this IQueryable<Complaint> complaints, CrmDbContext db, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(db);
        var history = db.Set<ComplaintTransition>().PartsWithTheirWhole();
        var open = Enum.GetValues<ComplaintStatus>().Where(status => status.IsOpen()).ToList();

        // What is over, and was touched last before the instant, was over then: most of the table ends here.
        return complaints.Where(c => c.Entry.EnteredAt < instant
            && (c.NextDueAt != null || history.Any(t => EF.Property<long>(t, "ComplaintId") == c.Id && t.At >= instant))
            && open.Contains(history
                .Where(t => EF.Property<long>(t, "ComplaintId") == c.Id && t.At < instant)
                .OrderByDescending(t => t.Id)
                .Select(t => t.To)
                .First()));
    }

    public static IQueryable<QueueOnDayRow> OnDayRows(this IQueryable<Complaint> complaints, CrmDbContext db, DateTime instant)
    {
        ArgumentNullException.ThrowIfNull(db);
        var history = db.Set<ComplaintTransition>().PartsWithTheirWhole();
        var handOvers = db.Set<HandOver>().PartsWithTheirWhole();
        return complaints.Select(c => new QueueOnDayRow(
            c.Id,
            c.Content.Description.Substring(0, ExcerptLength),
            db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).FirstOrDefault() ?? c.ComplainantName,
            c.ReceivedAt,
            history.Where(t => EF.Property<long>(t, "ComplaintId") == c.Id && t.At < instant).OrderByDescending(t => t.Id).Select(t => t.To).First(),
            handOvers.Where(h => EF.Property<long>(h, "ComplaintId") == c.Id && h.At < instant).OrderByDescending(h => h.Id).Select(h => h.ToName).FirstOrDefault(),
            c.Status));
    }
}
