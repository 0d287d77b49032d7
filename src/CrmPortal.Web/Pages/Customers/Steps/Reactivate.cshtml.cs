using CrmPortal.Data;
using CrmPortal.Domain.Customers;

namespace CrmPortal.Web.Pages.Customers.Steps;

public sealed class ReactivateModel(CrmDbContext db) : CustomerPage<NoFields>(db, "Reactivate")
{
    public override string Submit => T["Customer.Reactivate"];

    protected override string Done => T["Customer.Reactivated", Customer.Name];

    protected override string? WhyNot() => Customer.IsDeactivated ? null : T[CustomerRules.ReactivatedWhereDeactivated.Id];

    protected override Task ActAsync()
    {
        Customer.Reactivate(Actor);
        return Task.CompletedTask;
    }
}
