using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>An action is given up.</summary>
[Authorize(Policy = QualityModule.PlanActions)]
public sealed class CancelModel(CrmDbContext db) : ActionPage<NoteForm>(db, CorrectiveActionStep.Cancel)
{
    protected override Task ActAsync()
    {
        Stored.Cancel(Input.Reason, Actor, Now);
        return Task.CompletedTask;
    }
}
