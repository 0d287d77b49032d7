using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Mailing;

namespace CrmPortal.Web.Pages.Mailing;

public sealed class RetryModel(CrmDbContext db) : DeadMailPage(db)
{
    protected override (AuditAction Action, string Done) Decide(OutgoingMail mail)
    {
        mail.TryAgain(Now);
        return (AuditAction.Update, T["Mail.Retry.Done"]);
    }
}
