using CrmPortal.Data;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Customers.Steps;

[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class ReactivateModel(CrmDbContext db) : CustomerVerbPage<ReactivateModel.EmptyForm>(db)
{
    protected override string Done => T["Customer.Reactivated", Customer.Name];

    protected override void Decide() => Customer.Reactivate(Actor);

    public sealed class EmptyForm;
}
