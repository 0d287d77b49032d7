using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints;

public sealed class DiagnoseModel(CrmDbContext db) : ComplaintPage<DiagnoseForm>(db, ComplaintAction.Diagnose)
{
    protected override void Fill() => Input.Cause = Complaint.Cause;

    protected override async Task<object?> StoredFormAsync()
    {
        await base.StoredFormAsync();
        return new DiagnoseForm { Cause = Complaint.Cause };
    }

    protected override Task ActAsync()
    {
        Complaint.RecordCause(Complaint.CauseId, Input.Cause, Actor, Now);
        return Task.CompletedTask;
    }
}

public sealed class DiagnoseForm
{
    public string? Cause { get; set; }
}

internal sealed class DiagnoseFormValidator : AbstractValidator<DiagnoseForm>
{
    public DiagnoseFormValidator(Texts t) => RuleFor(f => f.Cause!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
}
