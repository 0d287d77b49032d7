using CrmPortal.Data;
using CrmPortal.Data.ServiceLevels;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Tiers;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Customers.Steps;

[Authorize(Policy = CustomersModule.AssignTiers)]
public sealed class AssignTierModel(CrmDbContext db) : CustomerPage<AssignTierModel.TierForm>(db, "Tier")
{
    public override string Submit => T["Customer.Tier.Assign"];

    protected override string Done => T["Customer.Tier.Assigned", T.Label(Input.Tier!.Value)];

    protected override string? WhyNot() => Customer.IsDeactivated ? T[CustomerRules.DeactivatedIsReadOnly.Id] : null;

    protected override void Fill() => Input.Tier = Customer.Tier;

    protected override Task ActAsync()
    {
        Customer.AssignTier(Input.Tier!.Value, Input.Reason ?? "", Actor, Now);

        // The tier shortens or lengthens the deadlines of their open complaints.
        Db.AskForDueTimes(Customer.Id);
        return Task.CompletedTask;
    }

    public sealed class TierForm
    {
        public Tier? Tier { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class TierFormValidator : AbstractValidator<TierForm>
    {
        public TierFormValidator(Texts t)
        {
            RuleFor(f => f.Tier).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
            RuleFor(f => f.Reason!).Given(t["TIR-01"]).UpTo(Customer.NoteLimit, t);
        }
    }
}
