using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-04. One row of a complaint's history; never changed. Where the status stays, <see cref="From"/> equals <see cref="To"/>.</summary>
public sealed class ComplaintTransition : Part<Complaint>
{
    private ComplaintTransition()
    {
    }

    internal ComplaintTransition(
        ComplaintAction action, ComplaintStatus? from, ComplaintStatus to, Actor by, DateTime at, int round, string? note)
    {
        Action = action;
        From = from;
        To = to;
        UserId = by.UserId;
        UserName = by.Name;
        At = at;
        Round = round;
        Note = note;
    }

    public ComplaintAction Action { get; private set; }

    /// <summary>Null for the first row.</summary>
    public ComplaintStatus? From { get; private set; }

    public ComplaintStatus To { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null for the system.</summary>
    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    /// <summary>The reason given, or what there is to say about the step.</summary>
    [Personal]
    public string? Note { get; private set; }

    /// <summary>The round of proposals during which it happened.</summary>
    public int Round { get; private set; }

    public EscalationTrigger? Trigger { get; internal set; }

    public HoldReason? HoldReason { get; internal set; }

    /// <summary>When the wait is expected to be over.</summary>
    public DateOnly? ExpectedOn { get; internal set; }
}
