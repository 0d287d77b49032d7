using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Shared.Catalogues;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Types;

/// <summary>Another name for a type, its end, or its return. It stays where it is: complaints name it with its parent.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class EditModel(CrmDbContext db) : TypeFormPage(db)
{
    [FromRoute]
    public long Id { get; set; }

    public ComplaintType Type { get; private set; } = null!;

    public void OnGet() => (Input, Version) = (Form(), Type.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await AreNamesFreeAsync(Type.ParentId, Id))
        {
            return Page();
        }

        Expect(Type);
        Type.Rename(Input.NameEn, Input.NameZh);
        if (Input.Retired)
        {
            Type.Retire(Now);
        }
        else
        {
            Type.Restore();
        }

        return await CommitAsync(Type, _ => "/admin/types", T["Catalogue.Saved", Type.Name(Texts.IsChinese)]);
    }

    protected override async Task<bool> LoadAsync()
    {
        Type = (await Db.ComplaintTypes.FirstOrDefaultAsync(t => t.Id == Id, Ct))!;
        return Type is not null;
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        Type = await Db.ComplaintTypes.AsNoTracking().SingleAsync(t => t.Id == Id, Ct);
        Version = Type.Version;
        return Form();
    }

    private CatalogueForm Form() => new()
    {
        NameEn = Type.NameEn,
        NameZh = Type.NameZh,
        ParentId = Type.ParentId,
        Retired = Type.RetiredAt is not null,
    };
}
