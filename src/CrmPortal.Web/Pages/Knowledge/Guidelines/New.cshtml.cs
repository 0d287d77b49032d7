using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Pages.Complaints.Intake;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>A guideline for a type that has none.</summary>
[Authorize(Policy = KnowledgeModule.WriteGuidelines)]
public sealed class NewModel(CrmDbContext db) : FormPage<NewGuidelineForm>(db), IGuidelineFormPage
{
    GuidelineForm IGuidelineFormPage.Input => Input;

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        var type = await ComplaintChoices.FindTypeAsync(Db, Input.TypeId, Ct);
        if (type is null || await Db.Guidelines.AnyAsync(g => g.TypeId == Input.TypeId && g.RetiredAt == null, Ct))
        {
            ModelState.AddModelError("Input.TypeId", T[type is null ? "Form.NotAChoice" : "GUI-01"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var guideline = new Guideline(Input.TypeId!.Value, Input.Content(), Actor, Now);
        Db.Add(guideline);
        return await CommitAsync(guideline, id => $"/knowledge/guidelines/{id}", T["Guideline.New.Done"]);
    }

    protected override async Task PrepareAsync()
    {
        var taken = await Db.Guidelines.Where(g => g.RetiredAt == null).Select(g => g.TypeId).ToListAsync(Ct);
        var values = taken.Select(type => type.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        Types = [.. (await ComplaintChoices.TypesAsync(Db, Ct)).Where(choice => !values.Contains(choice.Value))];
    }
}
