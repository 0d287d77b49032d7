using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Shared.Catalogues;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Types;

/// <summary>The complaint types with their subtypes, and a form for one more.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db) : TypeFormPage(db)
{
    public IReadOnlyList<CatalogueRow> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (Input.ParentId is { } parent && !Parents.Any(p => string.Equals(p.Value, Key(parent), StringComparison.Ordinal)))
        {
            ModelState.AddModelError("Input.ParentId", T["Form.NotAChoice"]);
        }

        if (!await AreNamesFreeAsync(Input.ParentId))
        {
            return Page();
        }

        var type = new ComplaintType(Input.NameEn, Input.NameZh, Input.ParentId);
        Db.Add(type);
        return await CommitAsync(type, _ => "/admin/types", T["Type.Created", type.Name(Texts.IsChinese)]);
    }

    protected override async Task PrepareAsync()
    {
        var types = await Db.ComplaintTypes.AsNoTracking().OrderBy(t => t.Id).ToListAsync(Ct);
        var below = types.ToLookup(t => t.ParentId);
        Types =
        [
            .. from top in below[null]
               from type in below[top.Id].Prepend(top)
               select new CatalogueRow(
                   type.Id,
                   type.ParentId is null ? 1 : 2,
                   type.Name(Texts.IsChinese),
                   type.Name(!Texts.IsChinese),
                   type.RetiredAt is not null),
        ];
        Parents = [.. below[null].Where(t => t.RetiredAt is null).Select(t => new SelectListItem(t.Name(Texts.IsChinese), Key(t.Id)))];
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
