using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Account;

/// <summary>A user's own account and settings.</summary>
public sealed class IndexModel(CrmDbContext db, UserManager<User> users) : FormPage<IndexModel.SettingsForm>(db)
{
    public User Account { get; private set; } = null!;

    public string? TeamName { get; private set; }

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input.SingleKeys = !Account.ShortcutsOff;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        Account.ShortcutsOff = !Input.SingleKeys;
        await users.UpdateAsync(Account);
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, new(UserClaims.For(Account)), session.Properties);
        return SeeOther("/account", T["Account.Saved"]);
    }

    protected override async Task PrepareAsync()
    {
        Account = await Db.Users.SingleAsync(u => u.Id == Actor.UserId, Ct);
        TeamName = await Db.Teams.Where(t => t.Id == Account.TeamId).Select(t => t.Name).FirstOrDefaultAsync(Ct);
    }

    public sealed class SettingsForm
    {
        /// <summary>Shortcuts of one key, without Ctrl (WCAG 2.1.4).</summary>
        public bool SingleKeys { get; set; }
    }
}
