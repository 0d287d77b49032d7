using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    private readonly List<Remedy> _remedies = [];

    public IReadOnlyList<Remedy> Remedies => _remedies;

    /// <summary>CMP-24, CMP-26. Puts a remedy forward; above the limit of the one who does, it waits for approval.</summary>
    public Remedy ProposeRemedy(RemedyProposal proposal, RemedyLimits limits, Actor by, DateTime now)
    {
        Require(ComplaintAction.Propose, by);
        var description = Given(proposal.Description, nameof(RemedyProposal.Description));
        var costsMoney = proposal.Type is RemedyType.Refund or RemedyType.Compensation;
        if (proposal.Amount <= 0 || (costsMoney && proposal.Amount is null))
        {
            throw new RuleViolation(ComplaintRules.RemedyHasAmount).At(nameof(RemedyProposal.Amount));
        }

        var status = proposal.Amount > limits.Of(by) ? RemedyStatus.Proposed : RemedyStatus.Approved;
        var line = _remedies.Select(remedy => remedy.Line).DefaultIfEmpty().Max() + 1;
        var remedy = new Remedy(line, proposal with { Description = description }, limits.Currency, status, by, now);
        _remedies.Add(remedy);
        return remedy;
    }

    /// <summary>CMP-27. Takes a remedy back before it is offered.</summary>
    public void DropRemedy(int line, string reason, Actor by, DateTime now)
    {
        Require(ComplaintAction.Propose, by);
        var remedy = PendingRemedy(line);
        reason = Given(reason, nameof(reason));

        remedy.Cancel(reason);
        Stay(ComplaintAction.Propose, by, now, reason);
    }

    /// <summary>CMP-25. Another supervisor than the proposer and the owner approves a remedy above the limit.</summary>
    public void Approve(int line, string? note, Actor by, DateTime now)
    {
        var remedy = RequireApprovable(line, by);

        remedy.Approve(by, now);
        Stay(ComplaintAction.Approve, by, now, Text.Given(note));
    }

    /// <summary>CMP-25. The approval is declined, and the remedy cancelled with it.</summary>
    public void Decline(int line, string reason, Actor by, DateTime now)
    {
        var remedy = RequireApprovable(line, by);
        reason = Given(reason, nameof(reason));

        remedy.Cancel(reason);
        Stay(ComplaintAction.Approve, by, now, reason);
    }

    /// <summary>CMP-27. A remedy has been carried out.</summary>
    public void Implement(int line, string? note, Actor by, DateTime now)
    {
        Require(ComplaintAction.Implement, by);
        var remedy = PendingRemedy(line);
        if (remedy.Status != RemedyStatus.Approved)
        {
            throw new RuleViolation(ComplaintRules.RemedyIsReady, line);
        }

        remedy.Execute(now);
        Stay(ComplaintAction.Implement, by, now, Text.Given(note));
    }

    /// <summary>CMP-27. A remedy will not be carried out after all.</summary>
    public void CancelRemedy(int line, string reason, Actor by, DateTime now)
    {
        Require(ComplaintAction.Implement, by);
        var remedy = PendingRemedy(line);
        reason = Given(reason, nameof(reason));

        remedy.Cancel(reason);
        Stay(ComplaintAction.Implement, by, now, reason);
    }

    private Remedy RequireApprovable(int line, Actor by)
    {
        Require(ComplaintAction.Approve, by);
        var remedy = PendingRemedy(line);
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

    private Remedy PendingRemedy(int line) =>
        _remedies.Find(remedy => remedy.Line == line && remedy.IsPending)
        ?? throw new RuleViolation(ComplaintRules.RemedyIsReady, line);
}
