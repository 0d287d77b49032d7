using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>What the complainant writes.</summary>
public sealed class WordsForm
{
    public string? Text { get; set; }
}

internal sealed class WordsFormValidator : AbstractValidator<WordsForm>
{
    public WordsFormValidator(Texts t) => RuleFor(f => f.Text!).Given(t["Progress.Text.Missing"]).UpTo(Complaint.TextLimit, t);
}
