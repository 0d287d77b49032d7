using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Handling;

public sealed class ResumeModel(CrmDbContext db) : ComplaintPage<ResumeForm>(db, ComplaintAction.Resume)
{
    protected override Task ActAsync()
    {
        Complaint.Investigation.Resume(Input.Note, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}

public sealed class ResumeForm
{
    public string? Note { get; set; }
}

internal sealed class ResumeFormValidator : AbstractValidator<ResumeForm>
{
    public ResumeFormValidator(Texts t) => RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
}
