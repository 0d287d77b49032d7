using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>CMP-61. Yes or no to the offer that they have read, not to one that was made meanwhile.</summary>
public sealed class ProgressAnswerModel(CrmDbContext db, ProgressSession session) : ProgressPage<OfferAnswerForm>(db, session)
{
    protected override ComplaintAction Action => ComplaintAction.Answer;

    public override IActionResult OnGet()
    {
        if (Complaint.Proposals.ToAnswer is not { } offer)
        {
            return SeeOther(Home);
        }

        Input.Round = offer.Round;
        return base.OnGet();
    }

    protected override async Task ActAsync()
    {
        if (Complaint.Proposals.ToAnswer is { } offer && offer.Round != Input.Round)
        {
            // The form is now about the offer that it shows.
            Input.Round = offer.Round;
            ModelState.Remove("Input.Round");
            ModelState.AddModelError("Input.Answer", T["Progress.Offer.Changed"]);
            return;
        }

        var clocks = await ClocksAsync();
        var isAccepted = Input.Answer is OfferAnswer.Accepted;
        Complaint.Proposals.Answer(isAccepted ? ProposalAnswer.Accepted : ProposalAnswer.Rejected, Input.Text, Actor, Now, clocks);
        var words = Text.Given(Input.Text) ?? T["Progress.Answer.Yes"];
        Complaint.Communications.Log(await MessageAsync(words), Actor, Now, clocks);
    }
}

/// <summary>What complainants can say themselves; silence is recorded by the owner.</summary>
public enum OfferAnswer
{
    Accepted,
    Rejected,
}

public sealed class OfferAnswerForm
{
    public OfferAnswer? Answer { get; set; }

    /// <summary>Needed where the offer is rejected.</summary>
    public string? Text { get; set; }

    /// <summary>Of the offer that was shown.</summary>
    public int Round { get; set; }
}

internal sealed class OfferAnswerFormValidator : AbstractValidator<OfferAnswerForm>
{
    public OfferAnswerFormValidator(Texts t)
    {
        RuleFor(f => f.Answer).NotNull().WithMessage(_ => t["Progress.Answer.Missing"]).Choice(t);
        RuleFor(f => f.Text).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Text!).Given(t["Progress.Answer.Why"]).When(f => f.Answer is OfferAnswer.Rejected);
    }
}
