using System.Globalization;
using CrmPortal.Data.Complaints;
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
    private static readonly Dictionary<TimelineKind, Func<CustomerTimeline, TimelineQuestion, CancellationToken, Task<List<TimelineEntry>>>> Sources = new()
    {
        [TimelineKind.Interactions] = (t, question, ct) => t.InteractionsAsync(question, ct),
        [TimelineKind.Complaints] = (t, question, ct) => t.ComplaintsAsync(question, ct),
        [TimelineKind.Tasks] = (t, question, ct) => t.TasksAsync(question, ct),
        [TimelineKind.Tiers] = (t, question, ct) => t.TiersAsync(question, ct),
        [TimelineKind.Purchases] = (t, question, ct) => t.PurchasesAsync(question, ct),
        [TimelineKind.Feedback] = (t, question, ct) => t.FeedbackAsync(question, ct),
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

    private async Task<List<TimelineEntry>> InteractionsAsync(TimelineQuestion question, CancellationToken ct)
    {
        var mine = db.Interactions.Where(i => i.CustomerId == question.CustomerId);
        if (question.Channel is { } channel)
        {
            mine = mine.Where(i => i.Channel!.Code == channel);
        }
        else if (question.Kind is null)
        {
            // The entry of the complaint stands for the contact in which it was told.
            mine = mine.Where(i => !db.Complaints.Any(c => c.InteractionId == i.Id && c.CustomerId == question.CustomerId));
        }

        return await (
            from i in mine.ByInstant(i => i.StartedAt, rising: false, Bound(question, TimelineKind.Interactions)).Take(KeysetPage.RowsRead)
            from agent in db.Users.Where(u => u.Id == i.AgentId).DefaultIfEmpty()
            select (TimelineEntry)new InteractionEntry(
                i.StartedAt, i.Id, i.Channel!.Code, i.Channel.NameEn, i.Channel.NameZh, i.Direction, i.Purpose, i.Outcome, i.Level, agent!.DisplayName, i.Summary))
            .ToListAsync(ct);
    }

    private Task<List<TimelineEntry>> ComplaintsAsync(TimelineQuestion question, CancellationToken ct) =>
        db.Complaints
            .Where(c => c.CustomerId == question.CustomerId)
            .ByInstant(c => c.ReceivedAt, rising: false, Bound(question, TimelineKind.Complaints))
            .Take(KeysetPage.RowsRead)
            .Select(c => (TimelineEntry)new ComplaintEntry(
                c.ReceivedAt,
                c.Id,
                c.Status,
                c.Severity,
                c.NextDueAt,
                c.Content.Description.Substring(0, InteractionList.ExcerptLength),
                db.Interactions.Where(i => i.Id == c.InteractionId).Select(i => (long?)i.Id).FirstOrDefault()))
            .ToListAsync(ct);

    private async Task<List<TimelineEntry>> TasksAsync(TimelineQuestion question, CancellationToken ct) =>
        await (
            from t in db.Tasks.Where(t => t.CustomerId == question.CustomerId)
                .ByInstant(t => t.RequestedAt, rising: false, Bound(question, TimelineKind.Tasks)).Take(KeysetPage.RowsRead)
            from assignee in db.Users.Where(u => u.Id == t.AssigneeId).DefaultIfEmpty()
            from team in db.Teams.Where(x => x.Id == t.TeamId).DefaultIfEmpty()
            select (TimelineEntry)new TaskEntry(t.RequestedAt, t.Id, t.Title, t.Status, t.DueAt, assignee!.DisplayName, team!.Name, t.Result))
            .ToListAsync(ct);

    private async Task<List<TimelineEntry>> TiersAsync(TimelineQuestion question, CancellationToken ct) =>
        await db.Set<TierAssignment>().PartsWithTheirWhole()
            .Where(t => EF.Property<long>(t, "CustomerId") == question.CustomerId)
            .ByInstant(t => t.At, rising: false, Bound(question, TimelineKind.Tiers))
            .Take(KeysetPage.RowsRead)
            .Select(t => (TimelineEntry)new TierEntry(t.At, t.Id, t.Tier, t.Reason, t.ByName))
            .ToListAsync(ct);

    private async Task<List<TimelineEntry>> PurchasesAsync(TimelineQuestion question, CancellationToken ct)
    {
        var (at, below) = Bound(question, TimelineKind.Purchases);
        var last = LocalTime.DayOf(at, zone);
        if (StartOf(last) == at && last.DayNumber >= below)
        {
            last = last.AddDays(-1);
        }

        var purchases = db.Purchases.PartsWithTheirWhole().Where(p => p.CustomerId == question.CustomerId && p.On <= last);
        var days = purchases.Select(p => p.On).Distinct().OrderByDescending(on => on).Take(KeysetPage.RowsRead);

        // Added up here and not in the database: SQLite has no decimal numbers.
        var read = await purchases.Where(p => days.Contains(p.On)).Select(p => new { p.On, p.Currency, p.Quantity, p.Amount }).ToListAsync(ct);
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

    private Task<List<TimelineEntry>> FeedbackAsync(TimelineQuestion question, CancellationToken ct) =>
        db.Feedback
            .Where(f => f.CustomerId == question.CustomerId)
            .ByInstant(f => f.ReceivedAt, rising: false, Bound(question, TimelineKind.Feedback))
            .Take(KeysetPage.RowsRead)
            .Select(f => (TimelineEntry)new FeedbackEntry(f.ReceivedAt, f.Id, f.Kind, f.Status, f.Text.Substring(0, FeedbackList.ExcerptLength)))
            .ToListAsync(ct);

    private DateTime StartOf(DateOnly day) => LocalTime.StartOfDay(day, zone);
}
