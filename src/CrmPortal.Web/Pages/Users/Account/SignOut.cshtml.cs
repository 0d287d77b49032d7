using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Users.Account;

public sealed class SignOutModel(CrmDbContext db) : CrmPage(db)
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        Db.Note(AuditNote.Of(AuditAction.SignOut, nameof(Data.Users.User), User.Id()));
        await Db.SaveChangesAsync(Ct);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return SeeOther("/account/sign-in");
    }
}
