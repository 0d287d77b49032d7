using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Mailing;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Mailing;

/// <summary>MAI-06. A decision on a message that was given up; the second of two who decide finds it decided.</summary>
[Authorize(Policy = Policies.Configure)]
public abstract class DeadMailPage(CrmDbContext db) : CrmPage(db)
{
    private const string List = "/admin/mail";

    public IActionResult OnGet() => SeeOther(List);

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (await Db.OutgoingMails.FirstOrDefaultAsync(m => m.Id == id, Ct) is not { DeadAt: not null } mail)
        {
            return SeeOther(List, T["Mail.NotDead"]);
        }

        var (action, done) = Decide(mail);
        Db.Note(AuditNote.Of(action, nameof(OutgoingMail), id));
        await Db.SaveChangesAsync(Ct);
        return SeeOther(List, done);
    }

    /// <summary>What the audit trail and the user are told.</summary>
    protected abstract (AuditAction Action, string Done) Decide(OutgoingMail mail);
}
