using CrmPortal.Data;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>Lets a user try again at once who has mistyped their password too often.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class UnlockModel(CrmDbContext db) : CrmPage(db)
{
    public IActionResult OnGet(long id) => SeeOther($"/admin/users/{id}");

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (await Db.Users.FirstOrDefaultAsync(u => u.Id == id, Ct) is not { } user)
        {
            return NotFound();
        }

        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await Db.SaveChangesAsync(Ct);
        return SeeOther($"/admin/users/{id}", T["User.Unlocked", user.DisplayName]);
    }
}
