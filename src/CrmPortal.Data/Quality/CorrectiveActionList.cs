using CrmPortal.Data.Lists;
using CrmPortal.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

/// <summary>The parts of the list of corrective actions.</summary>
public enum CorrectiveActionView
{
    /// <summary>Something is still to be done or to be checked.</summary>
    Open,

    /// <summary>Not implemented by the day it was due.</summary>
    Overdue,

    /// <summary>Implemented, and the day of the check has come.</summary>
    CheckDue,

    /// <summary>Found without effect at least once.</summary>
    Reopened,

    All,
}

/// <summary>A row of the list.</summary>
public sealed record CorrectiveActionListItem(
    long Id,
    string Title,
    CorrectiveActionKind Kind,
    CorrectiveActionStatus Status,
    int Round,
    long? CauseId,
    long? TypeId,
    string Owner,
    DateOnly DueOn,
    DateOnly? CheckOn,
    DateOnly? NextOn)
{
    public string Number => CorrectiveAction.Numbers.Of(Id);

    public bool IsLate(DateOnly today) => NextOn < today || (Status is CorrectiveActionStatus.Implemented && CheckOn <= today);
}

public static class CorrectiveActionList
{
    /// <summary>Shown beside a complaint.</summary>
    private const int MostOfComplaint = 20;

    private static readonly CompiledQuery<long, CorrectiveActionListItem> OfComplaint = new((db, complaint) =>
        db.CorrectiveActions.Where(a => a.Complaints.Any(link => link.ComplaintId == complaint)).InOrder().Take(MostOfComplaint).Rows());

    /// <summary>What is changed because of a complaint and others.</summary>
    public static async Task<IReadOnlyList<CorrectiveActionListItem>> OfComplaintAsync(CrmDbContext db, long complaintId, CancellationToken ct) =>
        await OfComplaint.ToListAsync(db, complaintId, ct);

    /// <summary>What is to be done first stands first; what is over has the latest first.</summary>
    public static IOrderedQueryable<CorrectiveAction> InOrder(this IQueryable<CorrectiveAction> actions) =>
        actions.OrderBy(a => a.NextOn == null).ThenBy(a => a.NextOn).ThenByDescending(a => a.Id);

    public static IQueryable<CorrectiveActionListItem> Rows(this IQueryable<CorrectiveAction> actions) =>
        actions.Select(a => new CorrectiveActionListItem(
            a.Id, a.Title, a.Kind, a.Status, a.Round, a.CauseId, a.TypeId, a.OwnerName, a.DueOn, a.CheckOn, a.NextOn));

    /// <summary>How many actions each view holds, in one command.</summary>
    public static async Task<IReadOnlyDictionary<CorrectiveActionView, int>> CountViewsAsync(
        this IQueryable<CorrectiveAction> actions, IReadOnlyList<CorrectiveActionView> views, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(views);
        var counted = await views
            .Select(view => actions.In(view, today).Select(_ => (int)view))
            .Aggregate((all, next) => all.Concat(next))
            .GroupBy(view => view)
            .Select(g => new { View = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return views.ToDictionary(view => view, view => counted.Find(c => c.View == (int)view)?.Count ?? 0);
    }

    public static IQueryable<CorrectiveAction> In(this IQueryable<CorrectiveAction> actions, CorrectiveActionView view, DateOnly today) => view switch
    {
        CorrectiveActionView.Overdue => actions.Where(a =>
            (a.Status == CorrectiveActionStatus.Draft || a.Status == CorrectiveActionStatus.InProgress) && a.DueOn < today),
        CorrectiveActionView.CheckDue => actions.Where(a => a.Status == CorrectiveActionStatus.Implemented && a.CheckOn <= today),
        CorrectiveActionView.Reopened => actions.Where(a => a.Round > 1),
        CorrectiveActionView.All => actions,
        _ => actions.Where(a => a.NextOn != null),
    };
}
