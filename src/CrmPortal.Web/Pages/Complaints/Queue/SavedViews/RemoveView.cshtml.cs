using CrmPortal.Data;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue.SavedViews;

/// <summary>CMP-69. The button beside a saved view.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class RemoveViewModel(CrmDbContext db) : CrmPage(db)
{
    public IActionResult OnGet(long id) => Redirect("/complaints/views");

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (await Db.SavedViews.FirstOrDefaultAsync(v => v.Id == id, Ct) is not { } view)
        {
            return NotFound();
        }

        if (!view.MayBeRemovedBy(Actor))
        {
            return Forbid();
        }

        Db.Remove(view);
        await Db.SaveChangesAsync(Ct);
        return SeeOther("/complaints/views", T["View.Removed", view.Name]);
    }
}
