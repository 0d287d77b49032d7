using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>Work begins, or goes on after waiting; the lists offer it as a button.</summary>
public sealed class StartModel(CrmDbContext db) : TaskPage<NoFields>(db, FollowUpTaskAction.Start)
{
    protected override Task ActAsync()
    {
        Record.Start(Actor, Now);
        return Task.CompletedTask;
    }
}
