using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints;

public sealed class ReassessModel(CrmDbContext db) : ComplaintPage<ReassessForm>(db, ComplaintAction.Reassess)
{
    protected override void Fill() => (Input.Severity, Input.Urgency) = (Complaint.Severity, Complaint.Urgency);

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        await base.StoredFormAsync();
        return new ReassessForm { Severity = Complaint.Severity, Urgency = Complaint.Urgency, Reason = Input.Reason };
    }

    protected override Task ActAsync()
    {
        Complaint.Reassess(Input.Severity!.Value, Input.Urgency!.Value, Input.Reason!, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}

public sealed class ReassessForm
{
    public Domain.Complaints.Severity? Severity { get; set; }

    public Urgency? Urgency { get; set; }

    public string? Reason { get; set; }
}

internal sealed class ReassessFormValidator : AbstractValidator<ReassessForm>
{
    public ReassessFormValidator(Texts t)
    {
        RuleFor(f => f.Severity).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Urgency).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
