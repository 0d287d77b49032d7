using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Customers.Steps;

public sealed class DeactivateModel(CrmDbContext db) : CustomerPage<DeactivateModel.ReasonForm>(db, "Deactivate")
{
    public override string Submit => T["Customer.Deactivate"];

    public override bool IsFinal => true;

    protected override string Done => T["Customer.Deactivated.Done", Customer.Name];

    protected override string? WhyNot() => Customer.IsDeactivated ? T[CustomerRules.DeactivatedIsReadOnly.Id] : null;

    protected override Task ActAsync()
    {
        Customer.Deactivate(Input.Reason ?? "", Actor, Now);
        return Task.CompletedTask;
    }

    public sealed class ReasonForm
    {
        public string? Reason { get; set; }
    }

    internal sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
    {
        public ReasonFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CUS-07"]).UpTo(Customer.NoteLimit, t);
    }
}
