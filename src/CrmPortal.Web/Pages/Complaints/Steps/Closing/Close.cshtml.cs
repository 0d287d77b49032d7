using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Closing;

public sealed class CloseModel(CrmDbContext db) : ComplaintPage<CloseForm>(db, ComplaintAction.Close)
{
    /// <summary>Then more is asked.</summary>
    public bool IsDissatisfied => Complaint.Outcome.RevisitResult == RevisitResult.Dissatisfied;

    protected override Task ActAsync()
    {
        Complaint.Closing.Close(new ClosingStatement(Input.Reason, Input.ExternalRouteTold), Actor, Now, Zone);
        return Task.CompletedTask;
    }
}

public sealed class CloseForm
{
    public string? Reason { get; set; }

    public bool ExternalRouteTold { get; set; }
}

internal sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator(Texts t) => RuleFor(f => f.Reason).UpTo(Complaint.TextLimit, t);
}
