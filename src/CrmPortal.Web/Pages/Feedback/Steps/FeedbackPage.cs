using CrmPortal.Data;
using CrmPortal.Data.Feedback;
using CrmPortal.Domain.Feedback;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Feedback.Steps;

/// <summary>What stands above a step with a piece of feedback (_FeedbackHead.cshtml).</summary>
public interface IFeedbackPage
{
    FeedbackItem Feedback { get; }
}

/// <summary>One step with a piece of feedback as a page: <c>/feedback/{number}/{step}</c>.</summary>
public abstract class FeedbackPage<TForm>(CrmDbContext db, FeedbackAction action)
    : StepPage<FeedbackItem, TForm>(db, "Feedback", action.ToString()), IFeedbackPage
    where TForm : class, new()
{
    [FromRoute]
    public string Number { get; set; } = "";

    public FeedbackItem Feedback => Record;

    public override string RecordHead => "~/Pages/Feedback/Steps/_FeedbackHead.cshtml";

    protected override string Name => Feedback.Number;

    protected override string Address => $"/feedback/{Feedback.Number}";

    protected override Task<FeedbackItem?> FindAsync() => Db.FindFeedbackAsync(Number, Ct);

    protected override string? WhyNot() => Feedback.WhyNot(action, Actor) is { } refusal ? T.Rule(refusal) : null;

    protected Task<bool> IsChannelAsync(long? id) => Db.Channels.AnyAsync(c => c.Id == id && c.RetiredAt == null, Ct);
}
