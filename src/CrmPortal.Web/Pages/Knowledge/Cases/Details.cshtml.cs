using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>A case, with the steps that its reader may take.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    private static readonly CaseAction[] ShownSteps = [CaseAction.Publish, CaseAction.Return, CaseAction.Edit, CaseAction.Retire];

    public CaseArticle Case { get; private set; } = null!;

    public string TypeName { get; private set; } = "";

    /// <summary>CAS-10. Number of the complaint; null for whoever may not see it.</summary>
    public string? Source { get; private set; }

    public IEnumerable<CaseAction> Steps => ShownSteps.Where(action => Case.Allows(action, Actor));

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindCaseAsync(number, Ct) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        TypeName = await GuidelineList.TypeNameAsync(Db, found.SubtypeId ?? found.TypeId, Texts.IsChinese, Ct);
        Source = await Db.Complaints.AnyAsync(c => c.Id == found.ComplaintId, Ct)
            ? Complaint.Numbers.Of(found.ComplaintId)
            : null;
        return Page();
    }
}
