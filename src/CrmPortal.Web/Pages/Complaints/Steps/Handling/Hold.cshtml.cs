using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

public sealed class HoldModel(CrmDbContext db) : ComplaintPage<HoldForm>(db, ComplaintAction.Hold)
{
    private const int UsualDays = 7;

    protected override void Fill() =>
        (Input.Reason, Input.ExpectedOn) = (HoldReason.WaitingCustomer, LocalTime.DayOf(Now, Zone).AddDays(UsualDays));

    protected override Task ActAsync()
    {
        Complaint.Investigation.Hold(Input.Reason!.Value, Input.ExpectedOn!.Value, Input.Note, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}

public sealed class HoldForm
{
    public HoldReason? Reason { get; set; }

    public DateOnly? ExpectedOn { get; set; }

    public string? Note { get; set; }
}

internal sealed class HoldFormValidator : AbstractValidator<HoldForm>
{
    public HoldFormValidator(Texts t)
    {
        RuleFor(f => f.Reason).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.ExpectedOn).NotNull().WithMessage(_ => t["CMP-08"]);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
    }
}
