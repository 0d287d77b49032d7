using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What is done for the complainant: put forward, approved where it costs much, carried out or cancelled.</summary>
public sealed class ComplaintRemedies : PartsOfComplaint<Remedy>
{
    private readonly Complaint _complaint;

    internal ComplaintRemedies(Complaint complaint) => _complaint = complaint;

    private protected override IReadOnlyList<Remedy> Parts => PartList<Remedy>.All(_complaint._remedies);

    /// <summary>
    /// CMP-24, CMP-26, GUI-07. Puts a remedy forward; above the limit of the one who does, it waits for approval, and
    /// outside the guideline it needs a reason.
    /// </summary>
    /// <param name="proposal">What is to be done.</param>
    /// <param name="limits">Up to which amount a role needs no approval.</param>
    /// <param name="by">The owner.</param>
    /// <param name="now">UTC.</param>
    /// <param name="guideline">The one that holds for the type; null where there is none.</param>
    public Remedy Propose(
        RemedyProposal proposal, RemedyLimits limits, Actor by, DateTime now, IRemedyGuideline? guideline = null)
    {
        _complaint.Require(ComplaintAction.Propose, by);
        var description = Complaint.Given(proposal.Description, nameof(RemedyProposal.Description));
        var costsMoney = proposal.Type is RemedyType.Refund or RemedyType.Compensation;
        if (proposal.Amount <= 0 || (costsMoney && proposal.Amount is null))
        {
            throw new RuleViolation(ComplaintRules.RemedyHasAmount).At(nameof(RemedyProposal.Amount));
        }

        var deviation = guideline?.DeviationOf(proposal.Type, proposal.Amount, GrantedIn(limits.Currency), limits.Currency);
        var reason = deviation is null ? null : Text.Given(proposal.DeviationReason);
        if (deviation is not null && reason is null)
        {
            throw deviation.At(nameof(RemedyProposal.DeviationReason));
        }

        var status = proposal.Amount > limits.Of(by) ? RemedyStatus.Proposed : RemedyStatus.Approved;
        var line = Parts.Select(remedy => remedy.Line).DefaultIfEmpty().Max() + 1;
        proposal = proposal with { Description = description, DeviationReason = reason };
        var remedy = new Remedy(line, proposal, limits.Currency, status, by, now) { GuidelineVersionId = guideline?.Id };
        PartList<Remedy>.Add(ref _complaint._remedies, remedy);
        if (reason is not null)
        {
            _complaint.Stay(ComplaintAction.Propose, by, now, reason);
        }

        return remedy;
    }

    /// <summary>CMP-27. Takes a remedy back before it is offered.</summary>
    public void Drop(int line, string reason, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Propose, by);
        var remedy = Pending(line);
        reason = Complaint.Given(reason, nameof(reason));

        remedy.Cancel(reason);
        _complaint.Stay(ComplaintAction.Propose, by, now, reason);
    }

    /// <summary>CMP-25. Another supervisor than the proposer and the owner approves a remedy above the limit.</summary>
    public void Approve(int line, string? note, Actor by, DateTime now)
    {
        var remedy = RequireApprovable(line, by);

        remedy.Approve(by, now);
        _complaint.Stay(ComplaintAction.Approve, by, now, Text.Given(note));
    }

    /// <summary>CMP-25. The approval is declined, and the remedy cancelled with it.</summary>
    public void Decline(int line, string reason, Actor by, DateTime now)
    {
        var remedy = RequireApprovable(line, by);
        reason = Complaint.Given(reason, nameof(reason));

        remedy.Decline(reason, now);
        _complaint.Stay(ComplaintAction.Approve, by, now, reason);
    }

    /// <summary>CMP-27. A remedy has been carried out.</summary>
    public void Implement(int line, string? note, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Implement, by);
        var remedy = Pending(line);
        if (remedy.Status != RemedyStatus.Approved)
        {
            throw new RuleViolation(ComplaintRules.RemedyIsReady, line);
        }

        remedy.Execute(now);
        _complaint.Stay(ComplaintAction.Implement, by, now, Text.Given(note));
    }

    /// <summary>CMP-27. A remedy will not be carried out after all.</summary>
    public void Cancel(int line, string reason, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Implement, by);
        var remedy = Pending(line);
        reason = Complaint.Given(reason, nameof(reason));

        remedy.Cancel(reason);
        _complaint.Stay(ComplaintAction.Implement, by, now, reason);
    }

    /// <summary>CMP-47. What another system says was done; on which day it does not tell.</summary>
    internal void TakeOver(RemedyType type, string description, Actor by, DateTime now)
    {
        var line = new Remedy(1, new RemedyProposal(type, description), currency: null, RemedyStatus.Approved, by, now);
        line.Execute(at: null);
        PartList<Remedy>.Add(ref _complaint._remedies, line);
    }

    private Remedy RequireApprovable(int line, Actor by)
    {
        _complaint.Require(ComplaintAction.Approve, by);
        var remedy = Pending(line);
        if (remedy.Status != RemedyStatus.Proposed)
        {
            throw new RuleViolation(ComplaintRules.RemedyIsReady, line);
        }

        if (remedy.ProposedById == by.UserId)
        {
            throw new RuleViolation(ComplaintRules.ApprovedByAnotherPerson);
        }

        return remedy;
    }

    /// <summary>GUI-06. The sum of the remedies that are not cancelled.</summary>
    private decimal GrantedIn(string currency) =>
        Parts
            .Where(remedy => remedy.Status != RemedyStatus.Cancelled && string.Equals(remedy.Currency, currency, StringComparison.Ordinal))
            .Sum(remedy => remedy.Amount ?? 0m);

    private Remedy Pending(int line) =>
        Parts.FirstOrDefault(remedy => remedy.Line == line && remedy.IsPending)
        ?? throw new RuleViolation(ComplaintRules.RemedyIsReady, line);
}
