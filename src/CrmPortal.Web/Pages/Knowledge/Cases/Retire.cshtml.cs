using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>A case that holds no longer.</summary>
public sealed class RetireModel(CrmDbContext db) : CasePage<CaseReasonForm>(db, CaseAction.Retire)
{
    public override bool IsFinal => true;

    protected override Task ActAsync()
    {
        Case.Retire(Input.Reason, Actor, Now);
        return Task.CompletedTask;
    }
}
