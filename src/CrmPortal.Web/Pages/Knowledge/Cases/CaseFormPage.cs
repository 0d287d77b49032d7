using CrmPortal.Data;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Pages.Complaints.Intake;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>What writing and editing a case share: it is kept as a draft, or handed in at once where nobody can be recognised.</summary>
public abstract class CaseFormPage(CrmDbContext db) : FormPage<CaseForm>(db)
{
    /// <summary>Pressed instead of "save".</summary>
    [BindProperty]
    public bool HandIn { get; set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    protected abstract long SourceId { get; }

    protected override async Task PrepareAsync() => Types = await ComplaintChoices.TypesAsync(Db, Ct);

    /// <summary>What the form says; null where it holds a forged choice or, handed in, personal data: the fields say so.</summary>
    protected async Task<CaseContent?> ReadAsync(PersonalTraces traces)
    {
        if (await ComplaintChoices.FindTypeAsync(Db, Input.TypeId, Ct) is not { } type)
        {
            ModelState.AddModelError("Input.TypeId", T["Form.NotAChoice"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }

        var content = Input.Content(type.TypeId, type.SubtypeId);
        foreach (var (field, found) in HandIn ? content.Leftovers(traces) : [])
        {
            ModelState.AddModelError("Input." + field, T[CaseRules.HoldsNoPersonalData.Id, string.Join(T["Case.Separator"], found)]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return ModelState.IsValid ? content : null;
    }

    protected Task<PersonalTraces> TracesAsync() => Db.TracesOfAsync(SourceId, Ct);
}
