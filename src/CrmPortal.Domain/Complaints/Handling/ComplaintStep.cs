using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-55. One step of the plan: who, until when, done when.</summary>
/// <param name="Step">Which step.</param>
/// <param name="UserId">Who did it; while it is not done, who has to. Null for the system, and where nobody is assigned.</param>
/// <param name="UserName">The name of that user.</param>
/// <param name="DueAt">Null where the step has no deadline, or none yet.</param>
/// <param name="DoneAt">Null while it is not done.</param>
public sealed record ComplaintStep(HandlingStep Step, long? UserId, string? UserName, DateTime? DueAt, DateTime? DoneAt)
{
    /// <summary>The clock whose due time this is; null where the step has no deadline.</summary>
    public ClockKind? Clock { get; init; }

    /// <summary>Until when it is late: it was done then, or is not done yet. Null where it is in time.</summary>
    public DateTime? LateUntil(DateTime now) => (DoneAt ?? now) is var until && until > DueAt ? until : null;
}
