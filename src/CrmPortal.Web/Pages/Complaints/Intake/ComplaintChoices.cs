using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Intake;

/// <summary>Types and channels to choose from, in the language of the page.</summary>
internal static class ComplaintChoices
{
    /// <summary>The regimes that staff choose from; the others come with imported records.</summary>
    public static IReadOnlyList<Regime> Regimes { get; } = [.. Enum.GetValues<Regime>().Where(regime => regime is not Regime.ReportedBySource)];

    /// <summary>The same as choices of a form.</summary>
    public static IEnumerable<SelectListItem> RegimesIn(Texts t) =>
        Regimes.Select(regime => new SelectListItem(t.Label(regime), regime.ToString()));

    /// <summary>Types in use as groups of their subtypes. The value of a type itself is its own key.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> TypesAsync(CrmDbContext db, CancellationToken ct)
    {
        var types = await db.ComplaintTypes.Where(t => t.RetiredAt == null)
            .Select(t => new { t.Id, t.ParentId, t.NameEn, t.NameZh })
            .ToListAsync(ct);
        var names = types.ToLookup(t => t.ParentId, t => (t.Id, Name: Texts.IsChinese ? t.NameZh : t.NameEn));
        return
        [
            .. from type in names[null]
               orderby type.Id
               let @group = new SelectListGroup { Name = type.Name }
               from choice in names[type.Id].OrderBy(c => c.Id).Prepend(type)
               select new SelectListItem(choice.Name, choice.Id.ToString(CultureInfo.InvariantCulture)) { Group = @group },
        ];
    }

    /// <summary>The type and subtype behind a choice of <see cref="TypesAsync"/>; null for a forged one.</summary>
    public static async Task<(long TypeId, long? SubtypeId)?> FindTypeAsync(CrmDbContext db, long? choice, CancellationToken ct)
    {
        var found = await db.ComplaintTypes.Where(t => t.Id == choice).Select(t => new { t.Id, t.ParentId }).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.ParentId ?? found.Id, found.ParentId is null ? null : found.Id);
    }

    /// <summary>Channels in use, in the order in which a new installation has them.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ChannelsAsync(CrmDbContext db, CancellationToken ct) =>
    [
        .. (await db.ChannelRowsAsync(ct)).Where(c => !c.IsRetired)
            .Select(c => new SelectListItem(c.Name(Texts.Language), c.Id.ToString(CultureInfo.InvariantCulture))),
    ];
}
