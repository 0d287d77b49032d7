using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>A new version of a guideline.</summary>
[Authorize(Policy = KnowledgeModule.WriteGuidelines)]
public sealed class EditModel(CrmDbContext db) : GuidelinePage<GuidelineForm>(db, GuidelineAction.Revise, "Edit"), IGuidelineFormPage
{
    public override string Title => T["Guideline.Title", TypeName];

    public override string Subtitle => T["Guideline.Edit.Lead"];

    protected override string Done => T["Guideline.Edit.Done", Guideline.Current.Number];

    protected override bool TellsOriginal => true;

    protected override void Fill() => Input = StoredForm();

    protected override GuidelineForm StoredForm() => GuidelineForm.From(Guideline.Current);

    protected override Task ActAsync()
    {
        Guideline.Revise(Input.Content(), Actor, Now);
        return Task.CompletedTask;
    }
}
