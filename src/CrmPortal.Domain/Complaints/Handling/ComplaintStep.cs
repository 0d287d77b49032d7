namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-55. One step of the plan: who, until when, done when.</summary>
/// <param name="Step">Which step.</param>
/// <param name="UserId">Who did it; while it is not done, who has to. Null for the system, and where nobody is assigned.</param>
/// <param name="UserName">The name of that user.</param>
/// <param name="DueAt">Null where the step has no deadline, or none yet.</param>
/// <param name="DoneAt">Null while it is not done.</param>
public sealed record ComplaintStep(HandlingStep Step, long? UserId, string? UserName, DateTime? DueAt, DateTime? DoneAt)
{
    /// <summary>By how much real time the step is late; null where it is not.</summary>
    public TimeSpan? LateBy(DateTime now) => (DoneAt ?? now) > DueAt ? (DoneAt ?? now) - DueAt : null;
}
