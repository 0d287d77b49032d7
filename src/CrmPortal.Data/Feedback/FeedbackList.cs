using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Feedback;

/// <summary>What the register is asked for; each member is a parameter of its address.</summary>
public sealed record FeedbackFilter
{
    public FeedbackKind? Kind { get; init; }

    public FeedbackStatus? Status { get; init; }

    /// <summary>Only what this user owns.</summary>
    public long? OwnerId { get; init; }

    /// <summary>FDB-11. Only what is new and has no owner.</summary>
    public bool UnassignedOnly { get; init; }

    /// <summary>Inclusive, UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Exclusive, UTC.</summary>
    public DateTime? To { get; init; }
}

/// <summary>A row of the register. The customer is null where there is none, or none the reader may see.</summary>
public sealed record FeedbackRow(
    long Id,
    FeedbackKind Kind,
    FeedbackStatus Status,
    string Words,
    string? About,
    long? CustomerId,
    string? Customer,
    string? Name,
    bool Anonymous,
    string? OwnerName,
    InfoLevel Level,
    InfoLevel CustomerLevel,
    DateTime ReceivedAt)
{
    public string Number => RecordNumber.Of(RecordNumber.Feedback, Id);

    public string? CustomerNumber => CustomerId is { } id ? RecordNumber.Of(RecordNumber.Customer, id) : null;

    public InfoLevel EffectiveLevel => Level > CustomerLevel ? Level : CustomerLevel;
}

/// <summary>The register, the newest first, a page at a time by keyset.</summary>
public static class FeedbackList
{
    /// <summary>Characters of the text that the list shows.</summary>
    public const int Excerpt = 160;

    private const int MostCustomers = 50;

    public static IQueryable<FeedbackItem> Where(this IQueryable<FeedbackItem> feedback, FeedbackFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Kind is { } kind)
        {
            feedback = feedback.Where(f => f.Kind == kind);
        }

        if (filter.Status is { } status)
        {
            feedback = feedback.Where(f => f.Status == status);
        }

        if (filter.OwnerId is { } owner)
        {
            feedback = feedback.OwnedBy(owner);
        }

        if (filter.UnassignedOnly)
        {
            feedback = feedback.Unassigned();
        }

        if (filter.From is { } from)
        {
            feedback = feedback.Where(f => f.ReceivedAt >= from);
        }

        return filter.To is { } to ? feedback.Where(f => f.ReceivedAt < to) : feedback;
    }

    /// <summary>By its number, the number or the name of the customer, or words of the text.</summary>
    public static async Task<IQueryable<FeedbackItem>> MatchingAsync(
        this IQueryable<FeedbackItem> feedback, string? typed, CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Text.Given(typed) is not { } words)
        {
            return feedback;
        }

        if (RecordNumber.Parse(RecordNumber.Feedback, words) is { } id)
        {
            return feedback.Where(f => f.Id == id);
        }

        if (RecordNumber.Parse(RecordNumber.Customer, words) is { } customer)
        {
            return feedback.Where(f => f.CustomerId == customer);
        }

        var pattern = $"%{CaseList.Literal(words)}%";
        var search = await CustomerSearch.ForAsync(db, words, ct);
        List<long> customers = search.IsBlank
            ? []
            : await search.NewestFirst(db.Customers, before: null).Select(c => c.Id).Take(MostCustomers).ToListAsync(ct);
        return feedback.Where(f =>
            customers.Contains(f.CustomerId!.Value)
            || EF.Functions.Like(f.Text, pattern, "\\")
            || EF.Functions.Like(f.Name!, pattern, "\\")
            || EF.Functions.Like(f.About!, pattern, "\\"));
    }

    /// <summary>Those after a place in the list, or before it: from there to the newest, turned round.</summary>
    public static IQueryable<FeedbackItem> From(this IQueryable<FeedbackItem> feedback, (DateTime At, long Id)? place, bool backwards)
    {
        if (place is not { } p)
        {
            return feedback.OrderByDescending(f => f.ReceivedAt).ThenByDescending(f => f.Id);
        }

        return backwards
            ? feedback.Where(f => f.ReceivedAt >= p.At && (f.ReceivedAt > p.At || f.Id > p.Id)).OrderBy(f => f.ReceivedAt).ThenBy(f => f.Id)
            : feedback.Where(f => f.ReceivedAt <= p.At && (f.ReceivedAt < p.At || f.Id < p.Id)).OrderByDescending(f => f.ReceivedAt).ThenByDescending(f => f.Id);
    }

    public static IQueryable<FeedbackRow> Rows(this IQueryable<FeedbackItem> feedback, CrmDbContext db) =>
        from f in feedback
        from customer in db.Customers.Where(c => c.Id == f.CustomerId).DefaultIfEmpty()
        select new FeedbackRow(
            f.Id,
            f.Kind,
            f.Status,
            f.Text.Substring(0, Excerpt),
            f.About,
            customer == null ? null : customer.Id,
            customer!.Name,
            f.Name ?? f.Email ?? f.Phone,
            f.Anonymous,
            f.OwnerName,
            f.Level,
            f.CustomerLevel,
            f.ReceivedAt);

    /// <summary>The rows in the order of the list: the database may join the names in any order.</summary>
    public static IEnumerable<FeedbackRow> NewestFirst(this IEnumerable<FeedbackRow> rows) =>
        rows.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id);
}
