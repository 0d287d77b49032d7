using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps;

/// <summary>For steps that ask for a reason and nothing else.</summary>
public sealed class ReasonForm
{
    public string? Reason { get; set; }
}

internal sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    public ReasonFormValidator(Texts t) => RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
}
