using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Exits;

public sealed class ReferModel(CrmDbContext db) : ComplaintPage<ReferForm>(db, ComplaintAction.Refer)
{
    protected override void Fill() => Input.ReferredOn = LocalTime.DayOf(Now, Zone);

    protected override Task ActAsync()
    {
        Complaint.Exits.Refer(Input.Body!, Input.ReferredOn!.Value, Input.Note, Actor, Now, Zone);
        return Task.CompletedTask;
    }
}

public sealed class ReferForm
{
    public string? Body { get; set; }

    public DateOnly? ReferredOn { get; set; }

    public string? Note { get; set; }
}

internal sealed class ReferFormValidator : AbstractValidator<ReferForm>
{
    public ReferFormValidator(Texts t)
    {
        RuleFor(f => f.Body!).Given(t["CMP-08"]).UpTo(ComplaintDeparture.BodyLimit, t);
        RuleFor(f => f.ReferredOn).NotNull().WithMessage(_ => t["CMP-08"]);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
    }
}
