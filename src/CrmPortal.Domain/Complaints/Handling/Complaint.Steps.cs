namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-55. The step plan, derived: done steps from what happened, the others from the owner and the due times.</summary>
    public IReadOnlyList<ComplaintStep> Steps()
    {
        var acknowledged = LatestRow(ComplaintAction.Acknowledge);
        var reply = _communications.Where(entry => entry.IsHumanReply).MinBy(entry => entry.At);
        var resolved = ResolvedAt is null ? null : LatestRow(ComplaintAction.Resolve);
        var offer = LatestProposal() is { } latest && latest.Round == Round ? latest : null;
        var asked = _revisits.Where(attempt => attempt.Round == Round).MaxBy(attempt => attempt.At);
        return
        [
            new(HandlingStep.Receive, EnteredById, EnteredByName, null, ReceivedAt),
            new(HandlingStep.Record, EnteredById, EnteredByName, null, EnteredAt),
            Step(HandlingStep.Confirm, AcknowledgeDueAt, AcknowledgedAt, acknowledged?.UserId, acknowledged?.UserName),
            Step(HandlingStep.Respond, FirstResponseDueAt, FirstRespondedAt, reply?.UserId, reply?.UserName),
            Step(HandlingStep.Plan, ResolutionDueAt, offer?.OfferedAt, offer?.OfferedById, offer?.OfferedByName),
            Step(HandlingStep.Implement, ResolutionDueAt, ResolvedAt, resolved?.UserId, resolved?.UserName),
            Step(HandlingStep.Feedback, RevisitDueAt, RevisitResult is null ? null : asked?.At, asked?.UserId, asked?.UserName),
        ];
    }

    private ComplaintStep Step(HandlingStep step, DateTime? dueAt, DateTime? doneAt, long? userId, string? userName) =>
        doneAt is null
            ? new ComplaintStep(step, OwnerId, OwnerName, dueAt, null)
            : new ComplaintStep(step, userId, userName, dueAt, doneAt);

    private ComplaintTransition? LatestRow(ComplaintAction action) =>
        _history.Where(row => row.Action == action).MaxBy(row => row.At);
}
