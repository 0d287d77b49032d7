using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Exits;

public sealed class ReclassifyModel(CrmDbContext db) : ComplaintPage<ReclassifyForm>(db, ComplaintAction.Reclassify)
{
    protected override Task ActAsync()
    {
        Complaint.Exits.Reclassify(Input.Kind!.Value, Input.Reason!, Actor, Now);
        if (Input.Kind is ReclassifiedAs.Feedback)
        {
            Db.Add(Complaint.Exits.ToFeedback(Input.FeedbackKind ?? FeedbackKind.Opinion, Actor, Now));
        }

        return Task.CompletedTask;
    }
}

public sealed class ReclassifyForm
{
    public ReclassifiedAs? Kind { get; set; }

    /// <summary>FDB-09. What kind of feedback it is, where it is feedback; null is an opinion.</summary>
    public FeedbackKind? FeedbackKind { get; set; }

    public string? Reason { get; set; }
}

internal sealed class ReclassifyFormValidator : AbstractValidator<ReclassifyForm>
{
    public ReclassifyFormValidator(Texts t)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.FeedbackKind).Choice(t);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
