using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>A step with a reason.</summary>
public sealed class NoteForm
{
    public string? Reason { get; set; }

    internal sealed class NoteFormValidator : AbstractValidator<NoteForm>
    {
        public NoteFormValidator(Texts t) => RuleFor(f => f.Reason).UpTo(CorrectiveAction.TextLimit, t);
    }
}
