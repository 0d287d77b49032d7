using CrmPortal.Data;
using CrmPortal.Domain.Quality;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>What is planned changes, or who is responsible for it.</summary>
[Authorize(Policy = QualityModule.PlanActions)]
public sealed class EditModel(CrmDbContext db) : ActionPage<ActionForm>(db, CorrectiveActionStep.Edit), IActionFormPage
{
    public ActionChoices Choices { get; private set; } = ActionChoices.None;

    protected override void Fill() => Input = ActionForm.From(Stored);

    protected override async Task PrepareAsync() => Choices = await ActionChoices.ReadAsync(Db, Stored.CauseId, Ct);

    protected override bool TellsOriginal => true;

    protected override ActionForm StoredForm() => ActionForm.From(Stored);

    protected override string Reading(string field, string value) => ActionInput.Reading(Choices, field, value);

    protected override async Task ActAsync()
    {
        if (await ActionInput.ContentAsync(Input, Stored, Db, ModelState, Now, T, Ct) is { } content)
        {
            Stored.Edit(content, Actor, Now, Zone);
        }
    }
}
