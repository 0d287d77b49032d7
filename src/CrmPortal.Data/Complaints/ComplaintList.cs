using CrmPortal.Data.Lists;
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

/// <summary>The list of complaints, its views and its orders.</summary>
public static class ComplaintList
{
    /// <summary>Counts of views are not carried beyond this: it is read for every page of the queue.</summary>
    public const int CountCap = 100;

    /// <summary>Beside a customer.</summary>
    private const int MostOfCustomer = 10;

    private const int ExcerptLength = 140;

    private static readonly CompiledQuery<long, ComplaintRow> OpenOf = new((db, customer) =>
        db.Complaints.Open().Where(c => c.CustomerId == customer).OrderBy(c => c.NextDueAt).ThenBy(c => c.Id).Take(MostOfCustomer).Rows(db));

    private static readonly Keyset<Complaint, ComplaintRow> ByDue =
        Keyset.Earliest<Complaint, ComplaintRow>(c => c.NextDueAt, row => row.NextDueAt, row => row.Id);

    private static readonly Keyset<Complaint, ComplaintRow> ByRevisit =
        Keyset.Earliest<Complaint, ComplaintRow>(c => c.RevisitDueAt, row => row.RevisitDueAt, row => row.Id);

    /// <summary>Few rows: what one person owns and has not finished.</summary>
    private static readonly Keyset<Complaint, ComplaintRow> ByEitherDue =
        Keyset.Earliest<Complaint, ComplaintRow>(c => c.NextDueAt ?? c.RevisitDueAt, row => row.NextDueAt ?? row.RevisitDueAt, row => row.Id);

    private static readonly Keyset<Complaint, ComplaintRow> ByReceipt =
        Keyset.Latest<Complaint, ComplaintRow>(c => c.ReceivedAt, row => row.ReceivedAt, row => row.Id);

    public static IQueryable<Complaint> Where(this IQueryable<Complaint> complaints, ComplaintFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return complaints.In(filter.View, filter);
    }

    /// <summary>What the team works on: its own queue, and everyone's; every queue for somebody without a team.</summary>
    public static IQueryable<Complaint> InQueueOf(this IQueryable<Complaint> complaints, long? teamId) =>
        teamId is { } team ? complaints.Where(c => c.TeamId == team || c.TeamId == null) : complaints;

    public static ComplaintOrder NaturalOrder(this ComplaintView view) =>
        view is ComplaintView.Closed or ComplaintView.All or ComplaintView.Settled ? ComplaintOrder.Received : ComplaintOrder.Due;

    /// <summary>The order a view is read in. Where a view holds what is over, and nothing is due, the latest receipt always stands first.</summary>
    /// <param name="view">Tells which instant "due" is.</param>
    public static Keyset<Complaint, ComplaintRow> Order(this ComplaintView view, ComplaintOrder order) => (order, view) switch
    {
        (ComplaintOrder.Received, _) or (_, ComplaintView.Closed or ComplaintView.All or ComplaintView.Settled) => ByReceipt,
        (_, ComplaintView.Revisit) => ByRevisit,
        (_, ComplaintView.Mine) => ByEitherDue,
        _ => ByDue,
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
            Excerpt = c.Content.Description.Substring(0, ExcerptLength),
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

    /// <summary>The open complaints of a customer, by what is due first.</summary>
    public static async Task<IReadOnlyList<ComplaintRow>> OpenComplaintsOfAsync(this CrmDbContext db, long customerId, CancellationToken ct) =>
        await OpenOf.ToListAsync(db, customerId, ct);

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
}
