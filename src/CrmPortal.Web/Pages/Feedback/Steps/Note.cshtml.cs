using CrmPortal.Data;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Feedback.Steps;

public sealed class NoteModel(CrmDbContext db) : FeedbackPage<NoteModel.NoteForm>(db, FeedbackAction.Note)
{
    protected override Task ActAsync()
    {
        Feedback.Note(Input.Reason!.Value, Actor, Now);
        return Task.CompletedTask;
    }

    public sealed class NoteForm
    {
        public NotedReason? Reason { get; set; }
    }

    internal sealed class NoteFormValidator : AbstractValidator<NoteForm>
    {
        public NoteFormValidator(Texts t) => RuleFor(f => f.Reason).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
    }
}
