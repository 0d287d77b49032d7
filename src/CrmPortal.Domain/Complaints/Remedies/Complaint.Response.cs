using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-28. Silence for so many business days counts as no answer.</summary>
    public const int SilenceDays = 10;

    private readonly List<Proposal> _proposals = [];

    /// <summary>One per round in which something was offered.</summary>
    public IReadOnlyList<Proposal> Proposals => _proposals;

    public Validity Validity { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>The latest proposal; null before the first.</summary>
    public Proposal? LatestProposal() => _proposals.MaxBy(proposal => proposal.Round);

    /// <summary>CMP-20 to CMP-23. The decision and its remedies are offered to the complainant.</summary>
    public void Offer(Decision decision, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Offer, by);
        RequireDecided(decision);
        RequireRemedies(decision.Validity);
        var text = Given(decision.Text, nameof(Decision.Text));

        Validity = decision.Validity;
        DecisionReason = Text.Given(decision.Reason)!;
        _proposals.Add(new Proposal(Round, decision with { Text = text }, by, now));
        if (decision.ChannelId is { } channel)
        {
            Log(new Message(MessageDirection.Outbound, text, channel) { Public = true }, by, now);
        }

        Move(ComplaintAction.Offer, ComplaintStatus.ResponseOffered, by, now, DecisionReason);
        RecomputeClocks(clocks, now);
    }

    /// <summary>CMP-28, CMP-31, CMP-61. What the complainant said to the offer.</summary>
    public void Answer(ProposalAnswer answer, string? note, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Answer, by);
        if (by.IsComplainant && (answer == ProposalAnswer.NoAnswer || OfferToAnswer() is null))
        {
            throw new RuleViolation(ComplaintRules.ComplainantAnswersWhatHeWasTold).At(nameof(answer));
        }

        var proposal = LatestProposal()!;
        if (answer == ProposalAnswer.NoAnswer
            && clocks.Calendar.Between(proposal.OfferedAt, now) < WorkingTime.FromDays(SilenceDays))
        {
            throw new RuleViolation(ComplaintRules.SilenceLastsTenDays, SilenceDays).At(nameof(answer));
        }

        var isRejected = answer == ProposalAnswer.Rejected;
        note = isRejected ? Given(note, nameof(note)) : Text.Given(note);

        proposal.AnswerWith(answer, note, now);
        Move(ComplaintAction.Answer, isRejected ? ComplaintStatus.Investigating : ComplaintStatus.Implementing, by, now, note);
        if (isRejected)
        {
            EscalateRepeatedRejection(now);
            Round++;
        }

        RecomputeClocks(clocks, now);
    }

    private void RequireDecided(Decision decision)
    {
        if (_findings.Count == 0)
        {
            throw new RuleViolation(ComplaintRules.OfferNeedsFinding);
        }

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
        if (validity != Validity.NotUpheld && _remedies.TrueForAll(remedy => remedy.Status == RemedyStatus.Cancelled))
        {
            throw new RuleViolation(ComplaintRules.OfferNeedsRemedy);
        }

        var waiting = _remedies.Count(remedy => remedy.Status == RemedyStatus.Proposed);
        if (waiting > 0)
        {
            throw new RuleViolation(ComplaintRules.OfferWaitsForApprovals, waiting);
        }
    }
}
