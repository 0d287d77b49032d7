using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Shared.Catalogues;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Causes;

/// <summary>The root causes as a tree, and a form for one more.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db) : CauseFormPage(db)
{
    public IReadOnlyList<CatalogueRow> Causes { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (!IsGood())
        {
            return Page();
        }

        Tree.RequireRoomBelow(Input.ParentId);
        var cause = new CauseCode(Input.NameEn, Input.NameZh, Input.ParentId);
        Db.Add(cause);
        return await CommitAsync(cause, _ => "/admin/causes", T["Cause.Created", cause.Name(Texts.IsChinese)]);
    }

    protected override async Task PrepareAsync()
    {
        await ReadTreeAsync();
        Causes =
        [
            .. Tree.Walk().Select(entry => new CatalogueRow(
                entry.Cause.Id,
                entry.Level,
                entry.Cause.Name(Texts.IsChinese),
                entry.Cause.Name(!Texts.IsChinese),
                entry.Cause.RetiredAt is not null)),
        ];
    }
}
