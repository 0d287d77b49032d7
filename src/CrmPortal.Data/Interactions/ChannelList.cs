using CrmPortal.Data.Lists;
using CrmPortal.Domain.Interactions;

namespace CrmPortal.Data.Interactions;

/// <summary>A channel as forms and lists name it.</summary>
/// <param name="IsRetired">INT-09. Nothing new is logged over it.</param>
public sealed record ChannelRow(long Id, string Code, string NameEn, string NameZh, bool IsRetired)
{
    public string Name(string culture) => Channel.Name(culture, NameEn, NameZh);
}

public static class ChannelList
{
    private const int RecentlyLogged = 30;

    private static readonly CompiledQuery<int, ChannelRow> All = new((db, _) =>
        db.Channels.OrderBy(c => c.Id).Select(c => new ChannelRow(c.Id, c.Code, c.NameEn, c.NameZh, c.RetiredAt != null)));

    private static readonly CompiledQuery<string, Channel> OfCode = new((db, code) =>
        db.Channels.Where(c => c.Code == code).OrderBy(c => c.Id).Take(1));

    private static readonly CompiledQuery<long, long> LastOf = new((db, agent) =>
        db.Interactions.Where(i => i.AgentId == agent)
            .OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id)
            .Select(i => i.ChannelId)
            .Take(RecentlyLogged));

    /// <summary>The channel of this code, also one that is retired; null where there is none.</summary>
    public static async Task<Channel?> FindChannelAsync(this CrmDbContext db, string? code, CancellationToken ct) =>
        code is null ? null : await OfCode.FirstOrDefaultAsync(db, code, ct);

    /// <summary>The channels over which somebody logged their last interactions, the latest first.</summary>
    public static async Task<IReadOnlyList<long>> RecentChannelsAsync(this CrmDbContext db, long agentId, CancellationToken ct) =>
        [.. (await LastOf.ToListAsync(db, agentId, ct)).Distinct()];

    /// <summary>All channels, in the order in which a new installation has them.</summary>
    public static async Task<IReadOnlyList<ChannelRow>> ChannelRowsAsync(this CrmDbContext db, CancellationToken ct) =>
        await All.ToListAsync(db, 0, ct);
}
