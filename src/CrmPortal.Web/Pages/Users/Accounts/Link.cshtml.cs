using CrmPortal.Data;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>USR-02. A new link for a user who has lost their password or never used the first one.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class LinkModel(CrmDbContext db) : CrmPage(db)
{
    public IActionResult OnGet(long id) => SeeOther($"/admin/users/{id}");

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (!await Db.Users.AnyAsync(u => u.Id == id && u.DisabledAt == null, Ct))
        {
            return NotFound();
        }

        TempData[EditModel.TokenKey] = await Invitations.AddAsync(Db, id, Now, Ct);
        await Db.SaveChangesAsync(Ct);
        return SeeOther($"/admin/users/{id}");
    }
}
