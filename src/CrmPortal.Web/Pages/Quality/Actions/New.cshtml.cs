using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>A new action; <c>?complaint=CP-000001</c> or <c>?cause=7</c> fills in what it is for.</summary>
[Authorize(Policy = QualityModule.PlanActions)]
public sealed class NewModel(CrmDbContext db) : FormPage<ActionForm>(db), IActionFormPage
{
    private const int DaysAhead = 30;

    public ActionChoices Choices { get; private set; } = ActionChoices.None;

    public async Task<IActionResult> OnGetAsync(string? complaint, string? cause)
    {
        await PrepareAsync();
        Input.DueOn = LocalTime.DayOf(Now, Zone).AddDays(DaysAhead);
        Input.Kind = CorrectiveActionKind.Corrective;
        if (long.TryParse(cause, System.Globalization.CultureInfo.InvariantCulture, out var chosen) && Choices.Tree.CanBeChosen(chosen))
        {
            Input.CauseId = chosen;
        }

        if (Complaint.Numbers.Parse(complaint) is { } id
            && await Db.Complaints.Where(c => c.Id == id).Select(c => new { c.CauseId, c.TypeId, c.SubtypeId }).FirstOrDefaultAsync(Ct) is { } found)
        {
            Input.Complaints = Complaint.Numbers.Of(id);
            Input.CauseId ??= found.CauseId is { } its && Choices.Tree.CanBeChosen(its) ? its : null;
            Input.TypeId = Input.CauseId is null ? found.SubtypeId ?? found.TypeId : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (complaints, unknown) = await ComplaintNumbers.FindAsync(Db, Input.Complaints, Ct);
        if (unknown.Count > 0)
        {
            ModelState.AddModelError("Input.Complaints", T["Action.Complaints.Unknown", string.Join(", ", unknown)]);
        }

        if (await ActionInput.ContentAsync(Input, stored: null, Db, ModelState, Now, T, Ct) is not { } content)
        {
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var action = CorrectiveAction.Create(content, complaints, Actor, Now, Zone);
        Db.Add(action);
        return await CommitAsync(
            action,
            id => $"/quality/actions/{CorrectiveAction.Numbers.Of(id)}",
            () => T["Action.New.Done", action.Number]);
    }

    protected override async Task PrepareAsync() => Choices = await ActionChoices.ReadAsync(Db, storedCauseId: null, Ct);
}
