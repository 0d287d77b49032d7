using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

/// <summary>Needs no input, so that the complaint offers it as a button.</summary>
public sealed class AcceptModel(CrmDbContext db) : ComplaintPage<NoFields>(db, ComplaintAction.Accept)
{
    protected override Task ActAsync()
    {
        Complaint.Investigation.Accept(Actor, Now);
        return Task.CompletedTask;
    }
}
