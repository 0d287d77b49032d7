using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>What was done was not enough.</summary>
public sealed class ReopenModel(CrmDbContext db) : TaskPage<TaskNoteForm>(db, FollowUpTaskAction.Reopen)
{
    protected override Task ActAsync()
    {
        Record.Reopen(Input.Note ?? "", Actor, Now);
        return Task.CompletedTask;
    }
}
