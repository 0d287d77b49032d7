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
    private static readonly CompiledQuery<int, ChannelRow> All = new((db, _) =>
        db.Channels.OrderBy(c => c.Id).Select(c => new ChannelRow(c.Id, c.Code, c.NameEn, c.NameZh, c.RetiredAt != null)));

    /// <summary>All channels, in the order in which a new installation has them.</summary>
    public static async Task<IReadOnlyList<ChannelRow>> ChannelRowsAsync(this CrmDbContext db, CancellationToken ct) =>
        await All.ToListAsync(db, 0, ct);
}
