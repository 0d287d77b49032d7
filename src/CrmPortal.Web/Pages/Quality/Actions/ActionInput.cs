using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Complaints.Steps;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>Finds what was chosen in the form of an action.</summary>
internal static class ActionInput
{
    /// <summary>The content; null with messages beside the fields where a choice is forged.</summary>
    /// <param name="form">Has passed its validator.</param>
    /// <param name="stored">The action that is edited: what it has, it may keep. Null for a new one.</param>
    /// <param name="db">A context of the actor.</param>
    /// <param name="state">Takes the messages.</param>
    /// <param name="now">UTC.</param>
    public static async Task<CorrectiveActionContent?> ContentAsync(
        ActionForm form, CorrectiveAction? stored, CrmDbContext db, ModelStateDictionary state, DateTime now, Texts texts, CancellationToken ct)
    {
        if (form.CauseId is { } cause && cause != stored?.CauseId && !(await db.CauseTreeAsync(ct)).CanBeChosen(cause))
        {
            state.AddModelError("Input.CauseId", texts["Form.NotAChoice"]);
        }

        if (form.TypeId is { } type && type != stored?.TypeId && await ComplaintChoices.FindTypeAsync(db, type, ct) is null)
        {
            state.AddModelError("Input.TypeId", texts["Form.NotAChoice"]);
        }

        if (await Assignees.FindAsync(db, form.OwnerId!.Value, now, ct) is not { } owner)
        {
            state.AddModelError("Input.OwnerId", texts["Form.NotAChoice"]);
            return null;
        }

        return state.IsValid ? form.Content(owner) : null;
    }

    /// <summary>How the value of a field reads.</summary>
    public static string Reading(ActionChoices choices, string field, string value)
    {
        var items = field switch
        {
            nameof(ActionForm.CauseId) => choices.Causes,
            nameof(ActionForm.TypeId) => choices.Types,
            nameof(ActionForm.OwnerId) => choices.Owners,
            _ => [],
        };
        return items.FirstOrDefault(item => string.Equals(item.Value, value, StringComparison.Ordinal))?.Text ?? value;
    }
}
