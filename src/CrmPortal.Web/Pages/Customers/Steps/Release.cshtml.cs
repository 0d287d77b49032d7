using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Customers.Steps;

[Authorize(Policy = CustomersModule.HoldCustomers)]
public sealed class ReleaseModel(CrmDbContext db) : HoldPage<ReleaseModel.ReleaseForm>(db, "Release")
{
    public override string Submit => T["Customer.Release"];

    protected override string? WhyNot() => Customer.CurrentHold is null ? T[CustomerRules.ReleasedWhereHeld.Id] : null;

    protected override Task ActAsync()
    {
        Customer.ReleaseHold(Input.Reason!, Actor, Now);
        return Task.CompletedTask;
    }

    public sealed class ReleaseForm
    {
        public string? Reason { get; set; }
    }

    internal sealed class ReleaseFormValidator : AbstractValidator<ReleaseForm>
    {
        public ReleaseFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CUS-15"]).UpTo(Customer.NoteLimit, t);
    }
}
