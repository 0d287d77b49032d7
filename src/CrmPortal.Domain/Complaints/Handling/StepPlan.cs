using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>The seven steps of handling a complaint, with who has done or has to do each, and when.</summary>
public static class StepPlan
{
    /// <summary>CMP-55. Derived: done steps from what happened, the others from the owner and the due times.</summary>
    public static IReadOnlyList<ComplaintStep> Of(Complaint complaint)
    {
        var (entry, times) = (complaint.Entry, complaint.Times);
        var acknowledged = LatestRow(ComplaintAction.Acknowledge);
        var reply = complaint.Communications.Replies.MinBy(message => message.At);
        var resolved = complaint.ResolvedAt is null ? null : LatestRow(ComplaintAction.Resolve);
        var offer = complaint.Proposals.Latest is { } latest && latest.Round == complaint.Round ? latest : null;
        var asked = complaint.Closing.Revisits.Where(attempt => attempt.Round == complaint.Round).MaxBy(attempt => attempt.At);
        return
        [
            new(HandlingStep.Receive, entry.EnteredById, entry.EnteredByName, null, complaint.ReceivedAt),
            new(HandlingStep.Record, entry.EnteredById, entry.EnteredByName, null, entry.EnteredAt),
            Step(HandlingStep.Confirm, ClockKind.Acknowledge, complaint.AcknowledgeDueAt, times.AcknowledgedAt, acknowledged?.UserId, acknowledged?.UserName),
            Step(HandlingStep.Respond, ClockKind.FirstResponse, times.FirstResponseDueAt, times.FirstRespondedAt, reply?.UserId, reply?.UserName),
            Step(HandlingStep.Plan, ClockKind.Resolution, times.ResolutionDueAt, offer?.OfferedAt, offer?.OfferedById, offer?.OfferedByName),
            Step(HandlingStep.Implement, ClockKind.Resolution, times.ResolutionDueAt, complaint.ResolvedAt, resolved?.UserId, resolved?.UserName),
            Step(HandlingStep.Feedback, ClockKind.Revisit, complaint.RevisitDueAt, complaint.Outcome.RevisitResult is null ? null : asked?.At, asked?.UserId, asked?.UserName),
        ];

        ComplaintTransition? LatestRow(ComplaintAction action) =>
            complaint.History.Where(row => row.Action == action).MaxBy(row => row.At);

        ComplaintStep Step(HandlingStep step, ClockKind clock, DateTime? dueAt, DateTime? doneAt, long? userId, string? userName) =>
            doneAt is null
                ? new ComplaintStep(step, complaint.OwnerId, complaint.OwnerName, dueAt, null) { Clock = clock }
                : new ComplaintStep(step, userId, userName, dueAt, doneAt) { Clock = clock };
    }
}
