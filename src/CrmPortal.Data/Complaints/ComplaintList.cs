using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>The order of a list; each has an index where the list can be long.</summary>
public enum ComplaintOrder
{
    /// <summary>By what is due first; the revisit counts for what is resolved.</summary>
    Due,

    /// <summary>The latest receipt first.</summary>
    Received,
}

/// <summary>The list of complaints, a page at a time by keyset.</summary>
public static class ComplaintList
{
    /// <summary>Counts of views are not carried beyond this: it is read for every page of the queue.</summary>
    public const int CountCap = 100;

    private const int WordsShown = 140;

    public static IQueryable<Complaint> Where(this IQueryable<Complaint> complaints, ComplaintFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var all = complaints;
        complaints = complaints.In(filter.View, filter).Narrowed(filter);
        if (filter.RepeatsOnly)
        {
            complaints = complaints.Repeats(all);
        }

        if (filter.Status is { } status)
        {
            complaints = complaints.Where(c => c.Status == status);
        }

        if (filter.Priority is { } priority)
        {
            complaints = complaints.Where(c => c.Priority == priority);
        }

        if (filter.TypeId is { } type)
        {
            complaints = complaints.Where(c => c.TypeId == type || c.SubtypeId == type);
        }

        if (filter.ChannelId is { } channel)
        {
            complaints = complaints.Where(c => c.ChannelId == channel);
        }

        return filter.TeamId is { } team ? complaints.Where(c => c.TeamId == team || c.TeamId == null) : complaints;
    }

    public static ComplaintOrder NaturalOrder(this ComplaintView view) =>
        view is ComplaintView.Closed or ComplaintView.All or ComplaintView.Settled ? ComplaintOrder.Received : ComplaintOrder.Due;

    /// <summary>Those after a place in the list, or before it, nearest first.</summary>
    /// <param name="complaints">What the filter leaves.</param>
    /// <param name="view">Tells which instant "due" is.</param>
    /// <param name="order">Of the list.</param>
    /// <param name="place">The instant and the key of the row to go on from; null for the start.</param>
    /// <param name="backwards">Towards the start.</param>
    public static IQueryable<Complaint> From(
        this IQueryable<Complaint> complaints, ComplaintView view, ComplaintOrder order, (DateTime At, long Id)? place, bool backwards) =>
        (order, view) switch
        {
            (ComplaintOrder.Received, _) => complaints.ByReceipt(place, backwards),
            (_, ComplaintView.Revisit) => complaints.ByRevisit(place, backwards),
            (_, ComplaintView.Mine) => complaints.ByEitherDue(place, backwards),
            _ => complaints.ByDue(place, backwards),
        };

    public static IQueryable<ComplaintRow> Rows(this IQueryable<Complaint> complaints, CrmDbContext db) =>
        from c in complaints
        from customer in db.Customers.Where(x => x.Id == c.CustomerId).DefaultIfEmpty()
        select new ComplaintRow
        {
            Id = c.Id,
            Status = c.Status,
            Priority = c.Priority,
            Severity = c.Severity,
            EscalationLevel = c.EscalationLevel,
            FastLane = c.FastLane,
            Words = c.Content.Description.Substring(0, WordsShown),
            Complainant = c.ComplainantName ?? c.Content.ComplainantEmail ?? c.Content.ComplainantPhone,
            CustomerId = customer == null ? null : customer.Id,
            Customer = customer!.Name,
            AwaitsLink = c.Entry.ProgressSecretHash != null && c.CustomerId == null,
            OwnerId = c.OwnerId,
            OwnerName = c.OwnerName,
            ReceivedAt = c.ReceivedAt,
            NextDueAt = c.NextDueAt,
            AcknowledgeDueAt = c.Times.AcknowledgedAt == null ? c.AcknowledgeDueAt : null,
            FirstResponseDueAt = c.Times.FirstRespondedAt == null ? c.Times.FirstResponseDueAt : null,
            ProgressDueAt = c.Times.ProgressDueAt,
            RevisitDueAt = c.RevisitDueAt,
        };

    /// <summary>How many complaints each view holds, none beyond <see cref="CountCap"/>, in one command.</summary>
    public static async Task<IReadOnlyDictionary<ComplaintView, int>> CountViewsAsync(
        this IQueryable<Complaint> complaints, ComplaintFilter filter, IReadOnlyList<ComplaintView> views, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(views);
        var counted = await views
            .Select(view => complaints.In(view, filter).Select(c => c.Id).Take(CountCap).Select(_ => (int)view))
            .Aggregate((all, next) => all.Concat(next))
            .GroupBy(view => view)
            .Select(g => new { View = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return views.ToDictionary(view => view, view => counted.Find(c => c.View == (int)view)?.Count ?? 0);
    }

    private static IQueryable<Complaint> In(this IQueryable<Complaint> complaints, ComplaintView view, ComplaintFilter filter) => view switch
    {
        ComplaintView.Unassigned => complaints.Unassigned(),
        ComplaintView.Mine => complaints.OwnedBy(filter.UserId),
        ComplaintView.DueSoon => complaints.DueSoon(filter.Now, filter.SoonUntil),
        ComplaintView.Overdue => complaints.Overdue(filter.Now),
        ComplaintView.Major => complaints.Major(),
        ComplaintView.Escalated => complaints.Escalated(),
        ComplaintView.Revisit => complaints.RevisitDue(filter.Now),
        ComplaintView.Closed => complaints.Where(c => c.NextDueAt == null && c.Status != ComplaintStatus.Resolved),
        ComplaintView.All => complaints,
        ComplaintView.Settled => complaints.Settled(),
        _ => complaints.Open(),
    };

    private static IQueryable<Complaint> ByDue(this IQueryable<Complaint> complaints, (DateTime At, long Id)? place, bool backwards)
    {
        if (place is { } p)
        {
            complaints = backwards
                ? complaints.Where(c => c.NextDueAt <= p.At && (c.NextDueAt < p.At || c.Id < p.Id))
                : complaints.Where(c => c.NextDueAt >= p.At && (c.NextDueAt > p.At || c.Id > p.Id));
        }

        return backwards
            ? complaints.OrderByDescending(c => c.NextDueAt).ThenByDescending(c => c.Id)
            : complaints.OrderBy(c => c.NextDueAt).ThenBy(c => c.Id);
    }

    private static IQueryable<Complaint> ByRevisit(this IQueryable<Complaint> complaints, (DateTime At, long Id)? place, bool backwards)
    {
        if (place is { } p)
        {
            complaints = backwards
                ? complaints.Where(c => c.RevisitDueAt <= p.At && (c.RevisitDueAt < p.At || c.Id < p.Id))
                : complaints.Where(c => c.RevisitDueAt >= p.At && (c.RevisitDueAt > p.At || c.Id > p.Id));
        }

        return backwards
            ? complaints.OrderByDescending(c => c.RevisitDueAt).ThenByDescending(c => c.Id)
            : complaints.OrderBy(c => c.RevisitDueAt).ThenBy(c => c.Id);
    }

    /// <summary>Few rows: what one person owns and has not finished.</summary>
    private static IQueryable<Complaint> ByEitherDue(this IQueryable<Complaint> complaints, (DateTime At, long Id)? place, bool backwards)
    {
        if (place is { } p)
        {
            complaints = backwards
                ? complaints.Where(c => (c.NextDueAt ?? c.RevisitDueAt) <= p.At && ((c.NextDueAt ?? c.RevisitDueAt) < p.At || c.Id < p.Id))
                : complaints.Where(c => (c.NextDueAt ?? c.RevisitDueAt) >= p.At && ((c.NextDueAt ?? c.RevisitDueAt) > p.At || c.Id > p.Id));
        }

        return backwards
            ? complaints.OrderByDescending(c => c.NextDueAt ?? c.RevisitDueAt).ThenByDescending(c => c.Id)
            : complaints.OrderBy(c => c.NextDueAt ?? c.RevisitDueAt).ThenBy(c => c.Id);
    }

    private static IQueryable<Complaint> ByReceipt(this IQueryable<Complaint> complaints, (DateTime At, long Id)? place, bool backwards)
    {
        if (place is { } p)
        {
            complaints = backwards
                ? complaints.Where(c => c.ReceivedAt >= p.At && (c.ReceivedAt > p.At || c.Id > p.Id))
                : complaints.Where(c => c.ReceivedAt <= p.At && (c.ReceivedAt < p.At || c.Id < p.Id));
        }

        return backwards
            ? complaints.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id)
            : complaints.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id);
    }
}
