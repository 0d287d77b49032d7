using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Intake;

public sealed class ReassessModel(CrmDbContext db) : ComplaintPage<ReassessForm>(db, ComplaintAction.Reassess)
{
    protected override void Fill() => Input = ReassessForm.From(Complaint);

    protected override bool TellsOriginal => true;

    protected override ReassessForm StoredForm()
    {
        var stored = ReassessForm.From(Complaint);
        stored.Reason = Input.Reason;
        return stored;
    }

    protected override Task ActAsync()
    {
        Complaint.Triage.Reassess(Input.Severity!.Value, Input.Urgency!.Value, Input.Reason!, Actor, Now, Clocks, RiskChoices.Set(Input.RiskFlags));
        return Task.CompletedTask;
    }
}

public sealed class ReassessForm
{
    public Domain.Complaints.Severity? Severity { get; set; }

    public Urgency? Urgency { get; set; }

    public List<Risks> RiskFlags { get; set; } = [];

    public string? Reason { get; set; }

    public static ReassessForm From(Complaint complaint)
    {
        return new ReassessForm { Severity = complaint.Severity, Urgency = complaint.Urgency, RiskFlags = RiskChoices.Of(complaint.RiskFlags) };
    }
}

internal sealed class ReassessFormValidator : AbstractValidator<ReassessForm>
{
    public ReassessFormValidator(Texts t)
    {
        RuleFor(f => f.Severity).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Urgency).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.RiskFlags).Must(flags => flags.TrueForAll(flag => Enum.IsDefined(flag))).WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
