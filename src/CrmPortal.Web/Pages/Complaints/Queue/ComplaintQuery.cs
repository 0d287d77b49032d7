using System.Globalization;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>The query of the list's address; values that mean nothing are as if they were not there.</summary>
public sealed class ComplaintQuery
{
    /// <summary>The value of <see cref="Tier"/> for customers without one.</summary>
    public const string NoTier = "none";

    /// <summary>The value of <see cref="Lane"/> for the fast lane.</summary>
    public const string FastLane = "fast";

    private const int MostCauses = 500;

    public string? Q { get; set; }

    public string? View { get; set; }

    public string? Status { get; set; }

    public string? Priority { get; set; }

    /// <summary>Key of a type or a subtype.</summary>
    public string? Type { get; set; }

    /// <summary>Key of a channel.</summary>
    public string? Channel { get; set; }

    /// <summary>Key of a team.</summary>
    public string? Team { get; set; }

    /// <summary>Keys of causes, separated by commas.</summary>
    public string? Cause { get; set; }

    public string? Product { get; set; }

    /// <summary>What is not known of them: <c>subtype</c>, <c>product</c>, <c>team</c> or <c>cause</c>.</summary>
    public string? Without { get; set; }

    /// <summary>Key of a user.</summary>
    public string? Owner { get; set; }

    /// <summary>Of the customer as he is now, or <see cref="NoTier"/>.</summary>
    public string? Tier { get; set; }

    public string? Severity { get; set; }

    /// <summary><see cref="FastLane"/>: only what is on the fast lane.</summary>
    public string? Lane { get; set; }

    /// <summary>First day of the receipt, yyyy-MM-dd.</summary>
    public string? From { get; set; }

    /// <summary>Last day of the receipt, yyyy-MM-dd.</summary>
    public string? To { get; set; }

    /// <summary><c>true</c>: without what was merged away or reclassified.</summary>
    public string? Counted { get; set; }

    /// <summary><c>true</c>: only what came again.</summary>
    public string? Repeat { get; set; }

    /// <summary><c>due</c> or <c>received</c>.</summary>
    public string? Sort { get; set; }

    public string? After { get; set; }

    public string? Before { get; set; }

    /// <summary>Number of the complaint beside the list.</summary>
    public string? Open { get; set; }

    /// <summary>The parameters that say what is listed, not where in the list one is.</summary>
    internal IEnumerable<(string Name, string Value)> Filters =>
        new (string Name, string? Value)[] { ("q", Q), ("view", View), ("status", Status), ("priority", Priority), ("type", Type), ("channel", Channel), ("sort", Sort) }
            .Where(p => !string.IsNullOrEmpty(p.Value))
            .Select(p => (p.Name, p.Value!))
            .Concat(Narrowing);

    /// <summary>The query of an address, read as the list reads it.</summary>
    internal static ComplaintQuery Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ComplaintQuery
        {
            Q = Text.Given(Value("q")),
            View = Member<ComplaintView>(Value("view"))?.ToString(),
            Status = Member<ComplaintStatus>(Value("status"))?.ToString(),
            Priority = Member<Priority>(Value("priority"))?.ToString(),
            Type = Key(Value("type"))?.ToString(CultureInfo.InvariantCulture),
            Channel = Key(Value("channel"))?.ToString(CultureInfo.InvariantCulture),
            Sort = Member<ComplaintOrder>(Value("sort"))?.ToString(),
            Team = Key(Value("team"))?.ToString(CultureInfo.InvariantCulture),
            Cause = string.Join(',', KeysOf(Value("cause"))),
            Product = Text.Given(Value("product")),
            Without = Member<ParetoDimension>(Value("without"))?.ToString(),
            From = Day(Value("from"))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            To = Day(Value("to"))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Counted = IsTrue(Value("counted")) ? "true" : null,
            Repeat = IsTrue(Value("repeat")) ? "true" : null,
            Lane = IsFast(Value("lane")) ? FastLane : null,
            Owner = Key(Value("owner"))?.ToString(CultureInfo.InvariantCulture),
            Tier = string.Equals(Value("tier"), NoTier, StringComparison.OrdinalIgnoreCase) ? NoTier : Member<Tier>(Value("tier"))?.ToString(),
            Severity = Member<Severity>(Value("severity"))?.ToString(),
        };

        string? Value(string name) => values.GetValueOrDefault(name).ToString();
    }

    public string? Typed => Text.Given(Q);

    /// <summary>Open complaints, unless something is searched for: that is looked for everywhere.</summary>
    public ComplaintView ChosenView => Member<ComplaintView>(View) ?? (Typed is null && Member<ComplaintStatus>(Status) is null ? ComplaintView.Open : ComplaintView.All);

    public ComplaintOrder Order => Member<ComplaintOrder>(Sort) ?? ChosenView.NaturalOrder();

    public DateOnly? FromDay => Day(From);

    public DateOnly? ToDay => Day(To);

    public IReadOnlyList<long> CauseIds => KeysOf(Cause);

    public ParetoDimension? Lacking => Member<ParetoDimension>(Without);

    public bool CountedOnly => IsTrue(Counted);

    public bool RepeatsOnly => IsTrue(Repeat);

    public bool FastLaneOnly => IsFast(Lane);

    /// <summary>The parameters that only links bring; a search among the same rows takes them along.</summary>
    public IEnumerable<(string Name, string Value)> Narrowing =>
        new (string Name, string? Value)[]
        {
            ("owner", Owner), ("tier", Tier), ("severity", Severity), ("lane", Lane), ("team", Team), ("cause", Cause), ("product", Product), ("without", Without),
            ("from", From), ("to", To), ("counted", Counted), ("repeat", Repeat),
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => (pair.Name, pair.Value!));

    public Tier? OfTier => Member<Tier>(Tier);

    public Severity? OfSeverity => Member<Severity>(Severity);

    public bool IsWithoutTier => string.Equals(Tier, NoTier, StringComparison.OrdinalIgnoreCase);

    /// <param name="actor">Who reads.</param>
    /// <param name="now">UTC.</param>
    /// <param name="soonUntil">Until when "due soon" reaches; UTC.</param>
    /// <param name="zone">In which the days of the receipt are meant.</param>
    public ComplaintFilter Filter(Actor actor, DateTime now, DateTime soonUntil, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ComplaintFilter
        {
            View = ChosenView,
            UserId = actor.UserId ?? 0,
            Now = now,
            SoonUntil = soonUntil,
            Status = Member<ComplaintStatus>(Status),
            Priority = Member<Priority>(Priority),
            TypeId = Key(Type),
            ChannelId = Key(Channel),
            OwnerId = Key(Owner),
            Severity = OfSeverity,
            OfTeamId = Key(Team),
            CauseIds = CauseIds,
            Product = string.IsNullOrEmpty(Product) ? null : Product,
            Without = Lacking,
            ReceivedFrom = FromDay is { } from ? LocalTime.StartOfDay(from, zone) : null,
            ReceivedTo = ToDay is { } to ? LocalTime.StartOfDay(to.AddDays(1), zone) : null,
            CountedOnly = CountedOnly,
            RepeatsOnly = RepeatsOnly,
            FastLaneOnly = FastLaneOnly,
        };
    }

    private static IReadOnlyList<long> KeysOf(string? text) => [.. (text ?? "").Split(',', MostCauses).Select(Key).OfType<long>()];

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsFast(string? text) => string.Equals(text, FastLane, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;

    private static long? Key(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private static T? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;
}
