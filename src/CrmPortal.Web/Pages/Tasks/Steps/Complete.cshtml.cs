using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

public sealed class CompleteModel(CrmDbContext db) : TaskPage<TaskNoteForm>(db, FollowUpTaskAction.Complete)
{
    protected override Task ActAsync()
    {
        Record.Complete(Input.Note ?? "", Actor, Now);
        return Task.CompletedTask;
    }
}
