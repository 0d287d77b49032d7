using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>The end of a guideline.</summary>
[Authorize(Policy = KnowledgeModule.WriteGuidelines)]
public sealed class RetireModel(CrmDbContext db) : GuidelinePage<NoFields>(db, GuidelineAction.Retire)
{
    public override string Submit => T["Guideline.Retire"];

    public override bool IsFinal => true;

    protected override Task ActAsync()
    {
        Guideline.Retire(Actor, Now);
        return Task.CompletedTask;
    }
}
