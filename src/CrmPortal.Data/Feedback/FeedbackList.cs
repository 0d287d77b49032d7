using CrmPortal.Data.Complaints;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Feedback;

/// <summary>A row of the register. The customer is null where there is none, or none the reader may see.</summary>
public sealed record FeedbackRow(
    long Id,
    FeedbackKind Kind,
    FeedbackStatus Status,
    string Excerpt,
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
    public string Number => FeedbackItem.Numbers.Of(Id);

    public string? CustomerNumber => CustomerId is { } id ? Domain.Customers.Customer.Numbers.Of(id) : null;

    public InfoLevel EffectiveLevel => Level > CustomerLevel ? Level : CustomerLevel;
}

/// <summary>The register of feedback.</summary>
public static class FeedbackList
{
    /// <summary>Characters of the text that the list shows.</summary>
    public const int ExcerptLength = 160;

    private const int MostCustomers = 50;

    public static Keyset<FeedbackItem, FeedbackRow> NewestFirst { get; } =
        Keyset.Latest<FeedbackItem, FeedbackRow>(f => f.ReceivedAt, row => row.ReceivedAt, row => row.Id);

    /// <summary>By its number, the number or the name of the customer, or words of the text.</summary>
    public static async Task<IQueryable<FeedbackItem>> MatchingAsync(
        this IQueryable<FeedbackItem> feedback, string? typed, CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Text.Given(typed) is not { } words)
        {
            return feedback;
        }

        if (FeedbackItem.Numbers.Parse(words) is { } id)
        {
            return feedback.Where(f => f.Id == id);
        }

        if (Customer.Numbers.Parse(words) is { } customer)
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

    public static IQueryable<FeedbackRow> Rows(this IQueryable<FeedbackItem> feedback, CrmDbContext db) =>
        from f in feedback
        from customer in db.Customers.Where(c => c.Id == f.CustomerId).DefaultIfEmpty()
        select new FeedbackRow(
            f.Id,
            f.Kind,
            f.Status,
            f.Text.Substring(0, ExcerptLength),
            f.About,
            customer == null ? null : customer.Id,
            customer!.Name,
            f.Name ?? f.Email ?? f.Phone,
            f.Anonymous,
            f.OwnerName,
            f.Level,
            f.CustomerLevel,
            f.ReceivedAt);
}
