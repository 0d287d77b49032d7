using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;

namespace CrmPortal.Web.Pages.Customers.Steps;

[Authorize(Policy = CustomersModule.HoldCustomers)]
public sealed class HoldModel(CrmDbContext db) : HoldPage<HoldModel.HoldForm>(db, "Hold")
{
    public override bool HasForm => Customer.CurrentHold is null || !ModelState.IsValid;

    protected override Task ActAsync()
    {
        Customer.PlaceHold(Input.Reason!, Input.Reference, Input.ExpectedEnd, Actor, Now, Zone);
        return Task.CompletedTask;
    }

    public sealed class HoldForm
    {
        public string? Reason { get; set; }

        public string? Reference { get; set; }

        public DateOnly? ExpectedEnd { get; set; }
    }

    internal sealed class HoldFormValidator : AbstractValidator<HoldForm>
    {
        public HoldFormValidator(Texts t)
        {
            RuleFor(f => f.Reason!).Given(t["CUS-15"]).UpTo(Customer.NoteLimit, t);
            RuleFor(f => f.Reference).UpTo(Customer.TextLimit, t);
        }
    }
}
