using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>Whose a task is: enough to say who may do what with it without reading the rest.</summary>
/// <param name="AssigneeId">The person who has it, or whom it was handed to.</param>
/// <param name="TeamId">The department it was handed to.</param>
/// <param name="RequesterId">Null for the system.</param>
public sealed record TaskHands(long? AssigneeId, long? TeamId, long? RequesterId)
{
    /// <summary>TSK-04. Whether this person is one of <paramref name="who"/>.</summary>
    public bool Include(TaskDoers who, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.WorksWithCustomers)
        {
            return false;
        }

        var isReceiver = AssigneeId is { } assignee ? assignee == by.UserId : TeamId is null || TeamId == by.TeamId;
        return (who.HasFlag(TaskDoers.Receiver) && isReceiver)
            || (who.HasFlag(TaskDoers.Assignee) && AssigneeId == by.UserId)
            || (who.HasFlag(TaskDoers.Requester) && RequesterId == by.UserId)
            || (who.HasFlag(TaskDoers.Supervisor) && by.IsSupervisor);
    }
}
