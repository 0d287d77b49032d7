using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

public sealed class EscalateModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Escalate)
{
    protected override Task ActAsync()
    {
        Complaint.Escalation.Raise(Input.Reason!, Actor, Now);
        return Task.CompletedTask;
    }
}
