using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Closing;

/// <summary>The complainant is asked whether they are satisfied, or could not be reached.</summary>
public sealed class RevisitModel(CrmDbContext db) : ComplaintPage<RevisitForm>(db, ComplaintAction.Revisit)
{
    protected override Task ActAsync()
    {
        Complaint.Closing.RecordRevisit(Input.Result!.Value, Input.Note, Input.ContinueWork, Actor, Now, Clocks);
        return Task.CompletedTask;
    }
}

public sealed class RevisitForm
{
    public RevisitResult? Result { get; set; }

    /// <summary>What was said; needed where the work is taken up again.</summary>
    public string? Note { get; set; }

    public bool ContinueWork { get; set; }
}

internal sealed class RevisitFormValidator : AbstractValidator<RevisitForm>
{
    public RevisitFormValidator(Texts t)
    {
        RuleFor(f => f.Result).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.ContinueWork)
            .Must((form, continues) => !continues || form.Result is null or RevisitResult.Dissatisfied)
            .WithMessage(_ => t["Complaint.Revisit.OnlyDissatisfied"]);
    }
}
