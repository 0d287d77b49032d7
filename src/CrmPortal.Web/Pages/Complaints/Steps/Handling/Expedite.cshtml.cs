using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

public sealed class ExpediteModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Expedite)
{
    protected override Task ActAsync()
    {
        Complaint.Triage.Expedite(Input.Reason!, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}
