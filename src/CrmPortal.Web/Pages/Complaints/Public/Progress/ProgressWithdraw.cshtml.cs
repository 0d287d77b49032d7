using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

public sealed class ProgressWithdrawModel(CrmDbContext db, ProgressSession session) : ProgressPage<ProgressTextForm>(db, session)
{
    protected override ComplaintAction Action => ComplaintAction.Withdraw;

    protected override async Task ActAsync() => Complaint.Exits.Withdraw(await MessageAsync(Input.Text!), Actor, Now);
}
