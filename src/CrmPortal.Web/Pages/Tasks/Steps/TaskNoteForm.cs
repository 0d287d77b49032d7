using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Tasks.Steps;

/// <summary>For steps that ask for a reason or a result and nothing else.</summary>
public sealed class TaskNoteForm
{
    public string? Note { get; set; }
}

internal sealed class TaskNoteFormValidator : AbstractValidator<TaskNoteForm>
{
    public TaskNoteFormValidator(Texts t) => RuleFor(f => f.Note).UpTo(FollowUpTask.TextLimit, t);
}
