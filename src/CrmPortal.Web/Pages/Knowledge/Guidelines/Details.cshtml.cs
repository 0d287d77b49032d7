using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>A guideline as it stands, and as it stood.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    public Guideline Guideline { get; private set; } = null!;

    public string TypeName { get; private set; } = "";

    public bool MayWrite => Guideline.Allows(GuidelineAction.Revise, Actor);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await Db.Guidelines.AsNoTracking().Include(g => g.Versions).FirstOrDefaultAsync(g => g.Id == id, Ct) is not { } found)
        {
            return NotFound();
        }

        Guideline = found;
        TypeName = await GuidelineList.TypeNameAsync(Db, found.TypeId, Texts.IsChinese, Ct);
        return Page();
    }
}
