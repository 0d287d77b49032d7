using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Shared.Catalogues;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Causes;

/// <summary>Another name or place for a cause, its end, or its return.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class EditModel(CrmDbContext db) : CauseFormPage(db)
{
    [FromRoute]
    public long Id { get; set; }

    public CauseCode Cause { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        (Input, Version) = (Form(), Cause.Version);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (!IsGood(Id))
        {
            return Page();
        }

        Expect(Cause);
        Cause.MoveTo(Input.ParentId, Tree);
        Cause.Rename(Input.NameEn, Input.NameZh);
        if (Input.Retired)
        {
            Cause.Retire(Now);
        }
        else
        {
            Cause.Restore();
        }

        return await CommitAsync(Cause, _ => "/admin/causes", T["Catalogue.Saved", Cause.Name(Texts.IsChinese)]);
    }

    protected override async Task<bool> LoadAsync()
    {
        Cause = (await Db.CauseCodes.FirstOrDefaultAsync(c => c.Id == Id, Ct))!;
        return Cause is not null;
    }

    protected override Task PrepareAsync() => ReadTreeAsync(except: Id);

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        Cause = await Db.CauseCodes.AsNoTracking().SingleAsync(c => c.Id == Id, Ct);
        Version = Cause.Version;
        return Form();
    }

    protected override string Reading(string field, string value) =>
        field is nameof(CatalogueForm.ParentId) ? Reading(Parents, value) : value;

    private CatalogueForm Form() => new()
    {
        NameEn = Cause.NameEn,
        NameZh = Cause.NameZh,
        ParentId = Cause.ParentId,
        Retired = Cause.RetiredAt is not null,
    };
}
