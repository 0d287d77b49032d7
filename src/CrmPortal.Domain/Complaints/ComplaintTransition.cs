using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-04. One row of a complaint's history. Where the status stays, <see cref="From"/> equals the status afterwards.</summary>
public sealed class ComplaintTransition : Transition<Complaint, ComplaintStatus, ComplaintAction>
{
    private ComplaintTransition()
    {
    }

    internal ComplaintTransition(
        ComplaintAction action, ComplaintStatus? from, ComplaintStatus to, Actor by, DateTime at, int round, string? note)
        : base(action, to, by, at, note)
    {
        From = from;
        Round = round;
    }

    /// <summary>Null for the first row.</summary>
    public ComplaintStatus? From { get; private set; }

    /// <summary>The round of proposals during which it happened.</summary>
    public int Round { get; private set; }

    public EscalationTrigger? Trigger { get; internal set; }

    public HoldReason? HoldReason { get; internal set; }

    /// <summary>When the wait is expected to be over.</summary>
    public DateOnly? ExpectedOn { get; internal set; }
}
