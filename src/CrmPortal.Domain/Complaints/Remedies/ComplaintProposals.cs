using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What was offered to the complainant, one proposal per round in which something was, and the answers.</summary>
public sealed class ComplaintProposals : PartsOfComplaint<Proposal>
{
    /// <summary>CMP-28. Silence for so many business days counts as no answer.</summary>
    public const int SilenceDays = 10;

    private readonly Complaint _complaint;

    internal ComplaintProposals(Complaint complaint) => _complaint = complaint;

    /// <summary>Null before the first.</summary>
    public Proposal? Latest => Parts.MaxBy(proposal => proposal.Round);

    /// <summary>CMP-61. The offer that waits for an answer and was told to the complainant publicly; null where there is none.</summary>
    public Proposal? ToAnswer =>
        _complaint.Status == ComplaintStatus.ResponseOffered
        && Latest is { Answer: null } offer
        && _complaint.Communications.Any(entry => entry is { IsPublic: true, IsHumanReply: true } && entry.At >= offer.OfferedAt)
            ? offer
            : null;

    private protected override IReadOnlyList<Proposal> Parts => PartList<Proposal>.All(_complaint._proposals);

    /// <summary>CMP-20 to CMP-23. The decision and its remedies are offered to the complainant.</summary>
    public void Offer(Decision decision, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Offer, by);
        if (WhyNotOffer() is { } refusal)
        {
            throw refusal;
        }

        RequireDecided(decision);
        RequireRemedies(decision.Validity);
        var text = Complaint.Given(decision.Text, nameof(Decision.Text));

        var reason = Text.Given(decision.Reason)!;
        _complaint.Conclusion = _complaint.Conclusion with { Validity = decision.Validity, DecisionReason = reason };
        PartList<Proposal>.Add(ref _complaint._proposals, new Proposal(_complaint.Round, decision with { Text = text }, by, now));
        if (decision.ChannelId is { } channel)
        {
            _complaint.Communications.Take(new Message(MessageDirection.Outbound, text, channel) { Public = true }, by, now);
        }

        _complaint.Move(ComplaintAction.Offer, ComplaintStatus.ResponseOffered, by, now, reason);
        _complaint.Clocks.Recompute(clocks, now);
    }

    /// <summary>CMP-28, CMP-31, CMP-61. What the complainant said to the offer.</summary>
    public void Answer(ProposalAnswer answer, string? note, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Answer, by);
        if (by.IsComplainant && (answer == ProposalAnswer.NoAnswer || ToAnswer is null))
        {
            throw new RuleViolation(ComplaintRules.ComplainantAnswersWhatTheyWereTold).At(nameof(answer));
        }

        var proposal = Latest!;
        if (answer == ProposalAnswer.NoAnswer
            && clocks.Calendar.Between(proposal.OfferedAt, now) < WorkingTime.FromDays(SilenceDays))
        {
            throw new RuleViolation(ComplaintRules.SilenceLastsTenDays, SilenceDays).At(nameof(answer));
        }

        var isRejected = answer == ProposalAnswer.Rejected;
        note = isRejected ? Complaint.Given(note, nameof(note)) : Text.Given(note);

        proposal.AnswerWith(answer, note, now);
        _complaint.Move(ComplaintAction.Answer, isRejected ? ComplaintStatus.Investigating : ComplaintStatus.Implementing, by, now, note);
        if (isRejected)
        {
            _complaint.Escalation.RaiseRepeatedRejection(now);
            _complaint.Round++;
        }

        _complaint.Clocks.Recompute(clocks, now);
    }

    internal RuleViolation? WhyNotOffer() =>
        _complaint.Investigation.Findings.Count == 0 ? new RuleViolation(ComplaintRules.OfferNeedsFinding)
        : _complaint.Remedies.Count(remedy => remedy.Status == RemedyStatus.Proposed) is > 0 and var waiting
            ? new RuleViolation(ComplaintRules.OfferWaitsForApprovals, waiting)
        : null;

    private static void RequireDecided(Decision decision)
    {
        if (decision.Validity == Validity.Undetermined)
        {
            throw new RuleViolation(ComplaintRules.OfferNeedsDecision).At(nameof(Decision.Validity));
        }

        if (Text.Given(decision.Reason) is null)
        {
            throw new RuleViolation(ComplaintRules.OfferNeedsDecision).At(nameof(Decision.Reason));
        }
    }

    private void RequireRemedies(Validity validity)
    {
        var remedies = _complaint.Remedies;
        if (validity != Validity.NotUpheld && remedies.All(remedy => remedy.Status == RemedyStatus.Cancelled))
        {
            throw new RuleViolation(ComplaintRules.OfferNeedsRemedy);
        }
    }
}
