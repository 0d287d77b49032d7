using CrmPortal.Data.Lists;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Interactions;

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
    public string Number => Interaction.Numbers.Of(Id);

    public string CustomerNumber => Domain.Customers.Customer.Numbers.Of(CustomerId);

    public string Channel(string culture) => Domain.Interactions.Channel.Name(culture, ChannelEn, ChannelZh);
}

/// <summary>The list of interactions.</summary>
public static class InteractionList
{
    /// <summary>Characters of the summary that a list shows.</summary>
    public const int ExcerptLength = 160;

    public static Keyset<Interaction, InteractionRow> NewestFirst { get; } =
        Keyset.Latest<Interaction, InteractionRow>(i => i.StartedAt, row => row.StartedAt, row => row.Id);

    public static IQueryable<InteractionRow> Rows(this IQueryable<Interaction> interactions, CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return from i in interactions
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
                i.Summary.Substring(0, ExcerptLength));
    }
}
