using CrmPortal.Data;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Feedback.Steps;

public sealed class ReplyModel(CrmDbContext db) : FeedbackPage<ReplyModel.ReplyForm>(db, FeedbackAction.Reply)
{
    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];


    protected override void Fill() => Input.ChannelId = Feedback.ChannelId;

    protected override async Task PrepareAsync() => Channels = await ComplaintChoices.ChannelsAsync(Db, Ct);

    protected override async Task ActAsync()
    {
        if (!await IsChannelAsync(Input.ChannelId))
        {
            ModelState.AddModelError("Input.ChannelId", T["Form.NotAChoice"]);
            return;
        }

        var at = Input.At is { } typed ? LocalTime.ToUtc(typed, Zone) : Now;
        Feedback.Reply(Input.Text!, Input.ChannelId!.Value, at, Actor, Now);
    }

    public sealed class ReplyForm
    {
        public string? Text { get; set; }

        public long? ChannelId { get; set; }

        /// <summary>When it was said, in the organisation's time; null is now.</summary>
        public DateTime? At { get; set; }
    }

    internal sealed class ReplyFormValidator : AbstractValidator<ReplyForm>
    {
        public ReplyFormValidator(Texts t)
        {
            RuleFor(f => f.Text!).Given(t["Feedback.Reply.Text.Missing"]).UpTo(FeedbackItem.TextLimit, t);
            RuleFor(f => f.ChannelId).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
        }
    }
}
