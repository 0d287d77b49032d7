using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

public sealed class UnexpediteModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Unexpedite)
{
    protected override Task ActAsync()
    {
        Complaint.Triage.Unexpedite(Input.Reason!, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}
