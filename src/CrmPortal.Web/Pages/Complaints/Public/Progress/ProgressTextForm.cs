using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>What the complainant writes.</summary>
public sealed class ProgressTextForm
{
    public string? Text { get; set; }
}

internal sealed class ProgressTextFormValidator : AbstractValidator<ProgressTextForm>
{
    public ProgressTextFormValidator(Texts t) => RuleFor(f => f.Text!).Given(t["Progress.Text.Missing"]).UpTo(Complaint.TextLimit, t);
}
