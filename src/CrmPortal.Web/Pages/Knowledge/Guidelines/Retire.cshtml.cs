using CrmPortal.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>The end of a guideline.</summary>
[Authorize(Policy = KnowledgeModule.WriteGuidelines)]
public sealed class RetireModel(CrmDbContext db) : GuidelinePage<RetireForm>(db)
{
    public void OnGet() => Version = Guideline.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        Expect(Guideline);
        Guideline.Retire(Actor, Now);
        return await CommitAsync(Guideline, _ => Address, T["Guideline.Retire.Done", TypeName]);
    }
}

public sealed class RetireForm;
