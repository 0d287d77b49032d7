using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Steps.Closing;

public sealed class ReopenModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Reopen)
{
    protected override Task ActAsync()
    {
        Complaint.Closing.Reopen(Input.Reason!, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}
