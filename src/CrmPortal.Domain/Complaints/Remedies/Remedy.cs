using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>One line of what is done for the complainant.</summary>
public sealed class Remedy : Part<Complaint>
{
    private Remedy()
    {
    }

    internal Remedy(int line, RemedyProposal proposal, string? currency, RemedyStatus status, Actor by, DateTime at)
    {
        Line = line;
        Type = proposal.Type;
        Description = proposal.Description;
        Amount = proposal.Amount;
        Currency = proposal.Amount is null ? null : currency;
        DueOn = proposal.DueOn;
        DeviationReason = proposal.DeviationReason;
        Status = status;
        ProposedById = by.UserId;
        ProposedByName = by.Name;
        ProposedAt = at;
    }

    /// <summary>1, 2, 3 … within the complaint; how forms name it.</summary>
    public int Line { get; private set; }

    public RemedyType Type { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Null where there is none, or where the source of an import does not tell it.</summary>
    public decimal? Amount { get; private set; }

    public string? Currency { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public RemedyStatus Status { get; private set; }

    public long? ProposedById { get; private set; }

    public string ProposedByName { get; private set; } = "";

    public DateTime ProposedAt { get; private set; }

    /// <summary>Null where no approval was needed.</summary>
    public long? ApprovedById { get; private set; }

    public string? ApprovedByName { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Null also for an executed one whose day the source of an import does not tell.</summary>
    public DateTime? ExecutedAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>When the approval was declined; null where it was not, also where it was cancelled otherwise.</summary>
    public DateTime? DeclinedAt { get; private set; }

    /// <summary>GUI-07. The guideline that held when it was put forward; null where there was none.</summary>
    public long? GuidelineVersionId { get; internal set; }

    /// <summary>GUI-07. Why it is right although it stands outside that guideline; null where it stands within.</summary>
    public string? DeviationReason { get; private set; }

    /// <summary>Neither carried out nor cancelled.</summary>
    public bool IsPending => Status is RemedyStatus.Proposed or RemedyStatus.Approved;

    internal void Approve(Actor by, DateTime at)
    {
        Status = RemedyStatus.Approved;
        ApprovedById = by.UserId;
        ApprovedByName = by.Name;
        ApprovedAt = at;
    }

    internal void Decline(string reason, DateTime at)
    {
        Cancel(reason);
        DeclinedAt = at;
    }

    internal void Execute(DateTime? at)
    {
        Status = RemedyStatus.Executed;
        ExecutedAt = at;
    }

    internal void Cancel(string reason)
    {
        Status = RemedyStatus.Cancelled;
        CancelReason = reason;
    }
}
