using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

public sealed class CancelModel(CrmDbContext db) : TaskPage<TaskNoteForm>(db, FollowUpTaskAction.Cancel)
{
    protected override Task ActAsync()
    {
        Record.Cancel(Input.Note ?? "", Actor, Now);
        return Task.CompletedTask;
    }
}
