using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

public sealed class DeescalateModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Deescalate)
{
    protected override Task ActAsync()
    {
        Complaint.Escalation.Lower(Input.Reason!, Actor, Now);
        return Task.CompletedTask;
    }
}
