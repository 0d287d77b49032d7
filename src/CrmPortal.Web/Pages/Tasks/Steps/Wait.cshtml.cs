using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

public sealed class WaitModel(CrmDbContext db) : TaskPage<TaskNoteForm>(db, FollowUpTaskAction.Wait)
{
    protected override Task ActAsync()
    {
        Record.Wait(Input.Note, Actor, Now);
        return Task.CompletedTask;
    }
}
