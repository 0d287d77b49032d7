using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Customers.Steps;

[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class DeactivateModel(CrmDbContext db) : CustomerVerbPage<DeactivateModel.ReasonForm>(db)
{
    protected override string Done => T["Customer.Deactivated.Done", Customer.Name];

    protected override void Decide() => Customer.Deactivate(Input.Reason ?? "", Actor, Now);

    public sealed class ReasonForm
    {
        public string? Reason { get; set; }
    }

    internal sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
    {
        public ReasonFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CUS-07"]).UpTo(Customer.NoteLimit, t);
    }
}
