using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>A finding; what others changed meanwhile does not matter to it.</summary>
public sealed class InvestigateModel(CrmDbContext db) : ComplaintPage<InvestigateForm>(db, ComplaintAction.Investigate)
{
    protected override bool AddsOnly => true;

    protected override Task ActAsync()
    {
        Complaint.RecordFinding(Input.Text!, Input.Source, Actor, Now);
        return Task.CompletedTask;
    }
}

public sealed class InvestigateForm
{
    public string? Text { get; set; }

    public string? Source { get; set; }
}

internal sealed class InvestigateFormValidator : AbstractValidator<InvestigateForm>
{
    public InvestigateFormValidator(Texts t)
    {
        RuleFor(f => f.Text!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Source).UpTo(Finding.SourceLimit, t);
    }
}
