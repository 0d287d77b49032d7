using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>Types and channels to choose from, in the language of the page.</summary>
internal static class ComplaintChoices
{
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

    public static Task<IReadOnlyList<SelectListItem>> ChannelsAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<SelectListItem>>([]);
    }
}
