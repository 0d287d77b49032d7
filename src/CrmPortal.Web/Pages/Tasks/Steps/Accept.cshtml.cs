using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>Whoever accepts a task has it; nothing is asked, and the lists offer it as a button.</summary>
public sealed class AcceptModel(CrmDbContext db) : TaskPage<NoFields>(db, FollowUpTaskAction.Accept)
{
    protected override Task ActAsync()
    {
        Record.Accept(Actor, Now);
        return Task.CompletedTask;
    }
}
