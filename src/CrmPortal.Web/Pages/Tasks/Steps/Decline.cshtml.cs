using CrmPortal.Data;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>Back to whoever handed it over, with the reason.</summary>
public sealed class DeclineModel(CrmDbContext db) : TaskPage<TaskNoteForm>(db, FollowUpTaskAction.Decline)
{
    protected override Task ActAsync()
    {
        Record.Decline(Input.Note ?? "", Actor, Now);
        return Task.CompletedTask;
    }
}
