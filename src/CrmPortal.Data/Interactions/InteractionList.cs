using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Interactions;

/// <summary>What a list of interactions is asked for; each member is a parameter of its address.</summary>
public sealed record InteractionFilter
{
    /// <summary>Code of the channel.</summary>
    public string? Channel { get; init; }

    public Purpose? Purpose { get; init; }

    public Direction? Direction { get; init; }

    /// <summary>Only what this user logged.</summary>
    public long? AgentId { get; init; }

    /// <summary>Inclusive, UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Exclusive, UTC.</summary>
    public DateTime? To { get; init; }
}

/// <summary>A row of the list.</summary>
public sealed record InteractionRow(
    long Id,
    long CustomerId,
    string Customer,
    string ChannelEn,
    string ChannelZh,
    Direction Direction,
    Purpose Purpose,
    InteractionOutcome? Outcome,
    InfoLevel Level,
    DateTime StartedAt,
    string? Agent,
    string Summary)
{
    public string Number => RecordNumber.Of(RecordNumber.Interaction, Id);

    public string CustomerNumber => RecordNumber.Of(RecordNumber.Customer, CustomerId);

    public string Channel(string culture) => Domain.Interactions.Channel.Name(culture, ChannelEn, ChannelZh);
}

/// <summary>The list of interactions, the newest first, a page at a time by keyset.</summary>
public static class InteractionList
{
    /// <summary>Characters of the summary that a list shows.</summary>
    public const int Excerpt = 160;

    public static IQueryable<Interaction> Where(this IQueryable<Interaction> interactions, InteractionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Channel is { } channel)
        {
            interactions = interactions.Where(i => i.Channel!.Code == channel);
        }

        if (filter.Purpose is { } purpose)
        {
            interactions = interactions.Where(i => i.Purpose == purpose);
        }

        if (filter.Direction is { } direction)
        {
            interactions = interactions.Where(i => i.Direction == direction);
        }

        if (filter.AgentId is { } agent)
        {
            interactions = interactions.Where(i => i.AgentId == agent);
        }

        if (filter.From is { } from)
        {
            interactions = interactions.Where(i => i.StartedAt >= from);
        }

        return filter.To is { } to ? interactions.Where(i => i.StartedAt < to) : interactions;
    }

    /// <summary>Those after a place in the list, or before it: from there to the newest, turned round.</summary>
    public static IQueryable<Interaction> From(this IQueryable<Interaction> interactions, (DateTime At, long Id)? place, bool backwards)
    {
        if (place is not { } p)
        {
            return interactions.OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id);
        }

        return backwards
            ? interactions.Where(i => i.StartedAt >= p.At && (i.StartedAt > p.At || i.Id > p.Id)).OrderBy(i => i.StartedAt).ThenBy(i => i.Id)
            : interactions.Where(i => i.StartedAt <= p.At && (i.StartedAt < p.At || i.Id < p.Id)).OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id);
    }

    /// <summary>The rows in the order of the list: the database may join the names in any order.</summary>
    public static IEnumerable<InteractionRow> NewestFirst(this IEnumerable<InteractionRow> rows) =>
        rows.OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id);

    public static IQueryable<InteractionRow> Rows(this IQueryable<Interaction> interactions, CrmDbContext db) =>
        from i in interactions
        join u in db.Users on i.AgentId equals u.Id into agents
        from agent in agents.DefaultIfEmpty()
        select new InteractionRow(
            i.Id,
            i.CustomerId,
            i.Customer!.Name,
            i.Channel!.NameEn,
            i.Channel.NameZh,
            i.Direction,
            i.Purpose,
            i.Outcome,
            i.Level,
            i.StartedAt,
            agent!.DisplayName,
            i.Summary.Substring(0, Excerpt));
}
