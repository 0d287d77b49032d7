using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>What writing and editing a case share: it is kept as a draft, or handed in at once where nobody can be recognised.</summary>
internal static class CaseInput
{
    /// <summary>What the form says; null with a message beside the field where the type is forged.</summary>
    public static async Task<CaseContent?> ReadAsync(CaseForm form, CrmDbContext db, ModelStateDictionary state, Texts texts, CancellationToken ct)
    {
        if (await ComplaintChoices.FindTypeAsync(db, form.TypeId, ct) is { } type)
        {
            return form.Content(type.TypeId, type.SubtypeId);
        }

        state.AddModelError("Input.TypeId", texts["Form.NotAChoice"]);
        return null;
    }

    /// <summary>Says beside each field what tells there whom the case is about.</summary>
    public static void Mark(CaseContent content, PersonalDataScanner scanner, ModelStateDictionary state, Texts texts)
    {
        foreach (var (field, found) in content.PersonalData(scanner))
        {
            state.AddModelError("Input." + field, texts[CaseRules.HoldsNoPersonalData.Id, string.Join(texts["Case.Separator"], found)]);
        }
    }
}
