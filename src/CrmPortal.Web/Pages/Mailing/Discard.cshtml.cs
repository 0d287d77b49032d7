using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Mailing;

namespace CrmPortal.Web.Pages.Mailing;

public sealed class DiscardModel(CrmDbContext db) : DeadMailPage(db)
{
    protected override (AuditAction Action, string Done) Decide(OutgoingMail mail)
    {
        Db.Remove(mail);
        return (AuditAction.Delete, T["Mail.Discard.Done"]);
    }
}
