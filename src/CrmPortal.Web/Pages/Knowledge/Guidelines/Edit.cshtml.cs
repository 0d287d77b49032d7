using CrmPortal.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>A new version of a guideline.</summary>
[Authorize(Policy = KnowledgeModule.WriteGuidelines)]
public sealed class EditModel(CrmDbContext db) : GuidelinePage<GuidelineForm>(db), IGuidelineFormPage
{
    public void OnGet() => (Input, Version) = (GuidelineForm.From(Guideline.Current), Guideline.Version);

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Guideline);
        Guideline.Revise(Input.Content(), Actor, Now);
        return await CommitAsync(Guideline, _ => Address, T["Guideline.Edit.Done", Guideline.Current.Number]);
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        await base.StoredFormAsync();
        return GuidelineForm.From(Guideline.Current);
    }
}
