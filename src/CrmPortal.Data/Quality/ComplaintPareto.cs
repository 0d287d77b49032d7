using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Quality;

/// <summary>What complaints are told apart by.</summary>
public enum ParetoDimension
{
    Type,
    Subtype,
    Product,
    Team,
    Channel,
    Cause,
}

/// <summary>One value and how many complaints have it; neither key nor text where it is not known.</summary>
public sealed record ParetoGroup
{
    public long? Key { get; init; }

    /// <summary>The product, which is a text.</summary>
    public string? Text { get; init; }

    public int Count { get; init; }

    public bool IsUnknown => Key is null && Text is null;
}

/// <summary>LRN-22. Complaints received in a period, counted by one of their properties, the most frequent value first.</summary>
public static class ComplaintPareto
{
    /// <summary>The complaints that the analysis counts.</summary>
    /// <param name="complaints">Those that the reader may see.</param>
    /// <param name="period">Half-open, UTC.</param>
    public static IQueryable<Complaint> Analysed(this IQueryable<Complaint> complaints, (DateTime From, DateTime To) period) =>
        complaints.Received(period.From, period.To);

    /// <summary>The most frequent values, in one command.</summary>
    public static Task<List<ParetoGroup>> GroupsAsync(this IQueryable<Complaint> complaints, ParetoDimension by, int most, CancellationToken ct) =>
        complaints.Groups(by).Take(most).ToListAsync(ct);

    private static IQueryable<ParetoGroup> Groups(this IQueryable<Complaint> complaints, ParetoDimension by) => by switch
    {
        ParetoDimension.Product => complaints.GroupBy(c => c.Product)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => new ParetoGroup { Text = g.Key, Count = g.Count() }),
        ParetoDimension.Subtype => complaints.Select(c => c.SubtypeId).Groups(),
        ParetoDimension.Team => complaints.Select(c => c.TeamId).Groups(),
        ParetoDimension.Channel => complaints.Select(c => (long?)c.ChannelId).Groups(),
        ParetoDimension.Cause => complaints.Select(c => c.CauseId).Groups(),
        _ => complaints.Select(c => (long?)c.TypeId).Groups(),
    };

    private static IQueryable<ParetoGroup> Groups(this IQueryable<long?> keys) =>
        keys.GroupBy(key => key)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => new ParetoGroup { Key = g.Key, Count = g.Count() });
}
