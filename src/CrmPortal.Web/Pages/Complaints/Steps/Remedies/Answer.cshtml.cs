using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

public sealed class AnswerModel(CrmDbContext db) : ComplaintPage<AnswerForm>(db, ComplaintAction.Answer)
{
    protected override Task ActAsync()
    {
        Complaint.Proposals.Answer(Input.Answer!.Value, Input.Note, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}

public sealed class AnswerForm
{
    public ProposalAnswer? Answer { get; set; }

    /// <summary>What was said; needed where the offer is rejected.</summary>
    public string? Note { get; set; }
}

internal sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(Texts t)
    {
        RuleFor(f => f.Answer).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Note!).Given(t["CMP-08"]).When(f => f.Answer == ProposalAnswer.Rejected);
    }
}
