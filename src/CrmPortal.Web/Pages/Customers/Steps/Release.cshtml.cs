using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Customers.Steps;

[Authorize(Policy = CustomersModule.HoldCustomers)]
public sealed class ReleaseModel(CrmDbContext db) : HoldPage<ReleaseModel.ReleaseForm>(db)
{
    protected override string Done => T["Customer.Release.Done", Customer.Name];

    protected override void Decide() => Customer.ReleaseHold(Input.Reason!, Actor, Now);

    public sealed class ReleaseForm
    {
        public string? Reason { get; set; }
    }

    internal sealed class ReleaseFormValidator : AbstractValidator<ReleaseForm>
    {
        public ReleaseFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CUS-15"]).UpTo(Customer.NoteLimit, t);
    }
}
