using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>Back to the author, with the reason.</summary>
public sealed class ReturnModel(CrmDbContext db) : CasePage<CaseReasonForm>(db, CaseAction.Return)
{
    protected override Task ActAsync()
    {
        Case.Return(Input.Reason, Actor);
        return Task.CompletedTask;
    }
}
