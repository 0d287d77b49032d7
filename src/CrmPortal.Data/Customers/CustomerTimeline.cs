using System.Globalization;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>A place in a timeline: the last entry that was shown.</summary>
public sealed record TimelinePlace(DateTime At, TimelineKind Kind, long Key)
{
    /// <summary>The place that an address carries; null where it carries none.</summary>
    public static TimelinePlace? Of(Cursor? cursor) =>
        cursor?.Value.Split('.') is [var ticks, var kind]
        && (cursor with { Value = ticks }).Instant is { } at
        && Enum.TryParse<TimelineKind>(kind, out var known)
        && Enum.IsDefined(known)
            ? new TimelinePlace(at, known, cursor.Id)
            : null;

    internal static Cursor CursorOf(TimelineEntry entry) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{entry.At.Ticks}.{entry.Kind}"), entry.Key);
}

/// <summary>What is asked of a timeline.</summary>
/// <param name="CustomerId">Whose it is: a customer that was found through the visibility filters.</param>
/// <param name="Kind">Only entries of this kind; null for all.</param>
/// <param name="Channel">Only interactions over the channel with this code.</param>
/// <param name="After">The entries older than this place; null for the newest.</param>
public sealed record TimelineQuestion(long CustomerId, TimelineKind? Kind = null, string? Channel = null, TimelinePlace? After = null);

/// <summary>
/// Everything that happened with a customer in one list, the newest first. Each kind is one query of its own that
/// reads a page at most; the pages are merged. A new kind is a record, a member of <see cref="TimelineKind"/> and a
/// line in <see cref="Sources"/>.
/// </summary>
public sealed class CustomerTimeline(CrmDbContext db, TimeZoneInfo zone)
{
    private static readonly CompiledQuery<(long Customer, string? Channel, bool WithoutTold, DateTime At, long Below), TimelineEntry> Interactions = new((db, q) =>
        from i in db.Interactions
            .Where(i => i.CustomerId == q.Customer && i.StartedAt <= q.At && (i.StartedAt < q.At || i.Id < q.Below))
            .Where(i => q.Channel == null || i.Channel!.Code == q.Channel)
            .Where(i => !q.WithoutTold || !db.Complaints.Any(c => c.InteractionId == i.Id && c.CustomerId == q.Customer))
            .OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id)
            .Take(KeysetPage.RowsRead)
        from agent in db.Users.Where(u => u.Id == i.AgentId).DefaultIfEmpty()
        select (TimelineEntry)new InteractionEntry(
            i.StartedAt, i.Id, i.Channel!.Code, i.Channel.NameEn, i.Channel.NameZh, i.Direction, i.Purpose, i.Outcome, i.Level, agent!.DisplayName, i.Summary));

    private static readonly CompiledQuery<(long Customer, DateTime At, long Below), TimelineEntry> Complaints = new((db, q) =>
        db.Complaints
            .Where(c => c.CustomerId == q.Customer && c.ReceivedAt <= q.At && (c.ReceivedAt < q.At || c.Id < q.Below))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id)
            .Take(KeysetPage.RowsRead)
            .Select(c => (TimelineEntry)new ComplaintEntry(
                c.ReceivedAt,
                c.Id,
                c.Status,
                c.Severity,
                c.NextDueAt,
                c.Content.Description.Substring(0, InteractionList.ExcerptLength),
                db.Interactions.Where(i => i.Id == c.InteractionId).Select(i => (long?)i.Id).FirstOrDefault())));

    private static readonly CompiledQuery<(long Customer, DateTime At, long Below), TimelineEntry> Tasks = new((db, q) =>
        from t in db.Tasks
            .Where(t => t.CustomerId == q.Customer && t.RequestedAt <= q.At && (t.RequestedAt < q.At || t.Id < q.Below))
            .OrderByDescending(t => t.RequestedAt).ThenByDescending(t => t.Id)
            .Take(KeysetPage.RowsRead)
        from assignee in db.Users.Where(u => u.Id == t.AssigneeId).DefaultIfEmpty()
        from team in db.Teams.Where(x => x.Id == t.TeamId).DefaultIfEmpty()
        select (TimelineEntry)new TaskEntry(t.RequestedAt, t.Id, t.Title, t.Status, t.DueAt, assignee!.DisplayName, team!.Name, t.Result));

    private static readonly CompiledQuery<(long Customer, DateTime At, long Below), TimelineEntry> Tiers = new((db, q) =>
        db.Set<TierAssignment>().PartsWithTheirWhole()
            .Where(t => EF.Property<long>(t, "CustomerId") == q.Customer && t.At <= q.At && (t.At < q.At || t.Id < q.Below))
            .OrderByDescending(t => t.At).ThenByDescending(t => t.Id)
            .Take(KeysetPage.RowsRead)
            .Select(t => (TimelineEntry)new TierEntry(t.At, t.Id, t.Tier, t.Reason, t.ByName)));

    private static readonly CompiledQuery<(long Customer, DateOnly Last), PurchaseRow> Purchases = new((db, q) =>
        db.Purchases.PartsWithTheirWhole()
            .Where(p => p.CustomerId == q.Customer)
            .Where(p => db.Purchases.Where(x => x.CustomerId == q.Customer && x.On <= q.Last)
                .Select(x => x.On).Distinct().OrderByDescending(on => on).Take(KeysetPage.RowsRead)
                .Contains(p.On))
            .Select(p => new PurchaseRow(p.On, p.Currency, p.Quantity, p.Amount)));

    private static readonly CompiledQuery<(long Customer, DateTime At, long Below), TimelineEntry> Feedback = new((db, q) =>
        db.Feedback
            .Where(f => f.CustomerId == q.Customer && f.ReceivedAt <= q.At && (f.ReceivedAt < q.At || f.Id < q.Below))
            .OrderByDescending(f => f.ReceivedAt).ThenByDescending(f => f.Id)
            .Take(KeysetPage.RowsRead)
            .Select(f => (TimelineEntry)new FeedbackEntry(f.ReceivedAt, f.Id, f.Kind, f.Status, f.Text.Substring(0, FeedbackList.ExcerptLength))));

    private static readonly Dictionary<TimelineKind, Func<CustomerTimeline, TimelineQuestion, CancellationToken, Task<List<TimelineEntry>>>> Sources = new()
    {
        [TimelineKind.Interactions] = (t, question, ct) => t.InteractionsAsync(question, ct),
        [TimelineKind.Complaints] = (t, question, ct) => t.ReadAsync(Complaints, TimelineKind.Complaints, question, ct),
        [TimelineKind.Tasks] = (t, question, ct) => t.ReadAsync(Tasks, TimelineKind.Tasks, question, ct),
        [TimelineKind.Tiers] = (t, question, ct) => t.ReadAsync(Tiers, TimelineKind.Tiers, question, ct),
        [TimelineKind.Purchases] = (t, question, ct) => t.PurchasesAsync(question, ct),
        [TimelineKind.Feedback] = (t, question, ct) => t.ReadAsync(Feedback, TimelineKind.Feedback, question, ct),
    };

    /// <summary>The kinds there are, in the order in which filters show them.</summary>
    public static IReadOnlyCollection<TimelineKind> Kinds => Sources.Keys;

    public async Task<KeysetPage<TimelineEntry>> ReadAsync(TimelineQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        var only = question.Channel is null ? question.Kind : TimelineKind.Interactions;
        List<TimelineEntry> read = [];
        foreach (var (kind, source) in Sources)
        {
            if (only is null || only == kind)
            {
                read.AddRange(await source(this, question, ct));
            }
        }

        List<TimelineEntry> page = [.. read.OrderByDescending(e => e.At).ThenBy(e => e.Kind).ThenByDescending(e => e.Key).Take(KeysetPage.RowsRead)];
        return KeysetPage.Of(page, new PagePlace(question.After is { } after ? Cursor.At(after.At, after.Key) : null), TimelinePlace.CursorOf);
    }

    /// <summary>
    /// The instant up to which, and the key below which, a kind goes on after the place: at the very instant of the
    /// place, kinds before its own are done, those behind it are still to come.
    /// </summary>
    private static (DateTime At, long Id) Bound(TimelineQuestion question, TimelineKind kind) =>
        question.After is not { } after ? (DateTime.MaxValue, long.MaxValue)
        : kind < after.Kind ? (after.At, long.MinValue)
        : kind > after.Kind ? (after.At, long.MaxValue)
        : (after.At, after.Key);

    private Task<List<TimelineEntry>> InteractionsAsync(TimelineQuestion question, CancellationToken ct)
    {
        var (at, below) = Bound(question, TimelineKind.Interactions);

        // The entry of the complaint stands for the contact in which it was told.
        var withoutTold = question is { Channel: null, Kind: null };
        return Interactions.ToListAsync(db, (question.CustomerId, question.Channel, withoutTold, at, below), ct);
    }

    private async Task<List<TimelineEntry>> PurchasesAsync(TimelineQuestion question, CancellationToken ct)
    {
        var (at, below) = Bound(question, TimelineKind.Purchases);
        var last = LocalTime.DayOf(at, zone);
        if (StartOf(last) == at && last.DayNumber >= below)
        {
            last = last.AddDays(-1);
        }

        // Added up here and not in the database: SQLite has no decimal numbers.
        var read = await Purchases.ToListAsync(db, (question.CustomerId, last), ct);
        return
        [
            .. read.GroupBy(p => p.On).Select(day => new PurchaseEntry(
                StartOf(day.Key),
                day.Key,
                day.Count(),
                day.Sum(p => p.Quantity),
                [.. day.GroupBy(p => p.Currency, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Money(g.Sum(p => p.Amount), g.Key))])),
        ];
    }

    private Task<List<TimelineEntry>> ReadAsync(
        CompiledQuery<(long Customer, DateTime At, long Below), TimelineEntry> source, TimelineKind kind, TimelineQuestion question, CancellationToken ct)
    {
        var (at, below) = Bound(question, kind);
        return source.ToListAsync(db, (question.CustomerId, at, below), ct);
    }

    private DateTime StartOf(DateOnly day) => LocalTime.StartOfDay(day, zone);

    private sealed record PurchaseRow(DateOnly On, string Currency, int Quantity, decimal Amount);
}
