using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.Data.Customers;

/// <summary>The kinds of a timeline. At the same instant they stand in this order.</summary>
public enum TimelineKind
{
    Interactions,
    Complaints,
    Tasks,
    Tiers,
    Purchases,
    Feedback,
}

/// <summary>Something that happened with a customer.</summary>
/// <param name="Kind">Also the type of the entry.</param>
/// <param name="At">UTC.</param>
/// <param name="Key">Unique among the entries of its kind.</param>
public abstract record TimelineEntry(TimelineKind Kind, DateTime At, long Key);

public sealed record InteractionEntry(
    DateTime At,
    long Id,
    string ChannelCode,
    string ChannelEn,
    string ChannelZh,
    Direction Direction,
    Purpose Purpose,
    InteractionOutcome? Outcome,
    InfoLevel Level,
    string? Agent,
    string Summary)
    : TimelineEntry(TimelineKind.Interactions, At, Id)
{
    public string Number => Interaction.Numbers.Of(Id);

    public string Channel(string culture) => Domain.Interactions.Channel.Name(culture, ChannelEn, ChannelZh);
}

/// <summary>Stands at the moment the complaint was received. The interaction in which it was told is null where there is none, or none the reader may see.</summary>
public sealed record ComplaintEntry(
    DateTime At, long Id, ComplaintStatus Status, Severity Severity, DateTime? DueAt, string Description, long? InteractionId)
    : TimelineEntry(TimelineKind.Complaints, At, Id)
{
    public string Number => Complaint.Numbers.Of(Id);

    public string? ToldIn => InteractionId is { } id ? Interaction.Numbers.Of(id) : null;
}

/// <summary>Stands at the moment the task was handed over.</summary>
public sealed record TaskEntry(
    DateTime At, long Id, string Title, FollowUpTaskStatus Status, DateTime DueAt, string? Assignee, string? Team, string? Result)
    : TimelineEntry(TimelineKind.Tasks, At, Id);

public sealed record TierEntry(DateTime At, long Id, Tier Tier, string Reason, string By)
    : TimelineEntry(TimelineKind.Tiers, At, Id);

/// <summary>All purchases of one day. Stands at the beginning of the day.</summary>
/// <param name="At">UTC.</param>
/// <param name="Count">Number of purchases and returns.</param>
/// <param name="Quantity">Pieces, returns taken off.</param>
/// <param name="Totals">One sum for each currency.</param>
public sealed record PurchaseEntry(DateTime At, DateOnly On, int Count, int Quantity, IReadOnlyList<Money> Totals)
    : TimelineEntry(TimelineKind.Purchases, At, On.DayNumber);

/// <summary>Stands at the moment the feedback was received.</summary>
public sealed record FeedbackEntry(DateTime At, long Id, FeedbackKind FeedbackKind, FeedbackStatus Status, string Excerpt)
    : TimelineEntry(TimelineKind.Feedback, At, Id)
{
    public string Number => FeedbackItem.Numbers.Of(Id);
}
