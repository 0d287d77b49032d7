using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Detail;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

/// <summary>A remedy above the limit of the one who proposed it is approved or declined.</summary>
public sealed class ApproveModel(CrmDbContext db) : ComplaintPage<ApproveForm>(db, ComplaintAction.Approve)
{
    /// <summary>The remedy the page was opened for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Line { get; set; }

    public IReadOnlyList<SelectListItem> Lines { get; private set; } = [];

    private IEnumerable<Remedy> Waiting => Complaint.Remedies.Where(remedy => remedy.Status == RemedyStatus.Proposed);

    protected override string? WhyNot() => base.WhyNot() ?? (Waiting.Any() ? null : T["Complaint.Approve.Nothing"]);

    protected override void Fill() => Input.Line = Line ?? Waiting.MinBy(remedy => remedy.Line)?.Line;

    protected override Task PrepareAsync()
    {
        Lines = RemedyChoices.Of(Waiting, T);
        return Task.CompletedTask;
    }

    protected override Task ActAsync()
    {
        if (Input.Verdict == Verdict.Approved)
        {
            Complaint.Remedies.Approve(Input.Line!.Value, Input.Note, Actor, Now);
        }
        else
        {
            Complaint.Remedies.Decline(Input.Line!.Value, Input.Note!, Actor, Now);
        }

        return Task.CompletedTask;
    }
}

public sealed class ApproveForm
{
    public int? Line { get; set; }

    public Verdict? Verdict { get; set; }

    /// <summary>Needed where it is declined.</summary>
    public string? Note { get; set; }
}

internal sealed class ApproveFormValidator : AbstractValidator<ApproveForm>
{
    public ApproveFormValidator(Texts t)
    {
        RuleFor(f => f.Line).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Verdict).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Note!).Given(t["CMP-08"]).When(f => f.Verdict == Verdict.Declined);
    }
}
