using CrmPortal.Data;
using CrmPortal.Domain.Quality;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>Work on an action begins.</summary>
public sealed class StartModel(CrmDbContext db) : ActionPage<NoFields>(db, CorrectiveActionStep.Start)
{
    protected override Task ActAsync()
    {
        Stored.Start(Actor, Now);
        return Task.CompletedTask;
    }
}
