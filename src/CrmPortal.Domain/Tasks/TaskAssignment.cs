using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>Whose a task is: enough to say who may do what with it without reading the rest.</summary>
/// <param name="AssigneeId">The person who has it, or whom it was handed to.</param>
/// <param name="TeamId">The department it was handed to.</param>
/// <param name="RequesterId">Null for the system.</param>
public sealed record TaskAssignment(long? AssigneeId, long? TeamId, long? RequesterId)
{
    /// <summary>TSK-03, TSK-04. Whether the transition table lets this person do this with such a task in this status.</summary>
    public bool Allows(FollowUpTaskAction action, FollowUpTaskStatus status, Actor by) =>
        IsOneOf(FollowUpTaskLifecycle.Table.Who(status, action), by);

    /// <summary>TSK-04. Whether this person is one of <paramref name="who"/>.</summary>
    public bool IsOneOf(FollowUpTaskPerformers who, Actor by)
    {
        var isReceiver = AssigneeId is { } assignee ? assignee == by.UserId : TeamId is null || TeamId == by.TeamId;
        return (who.HasFlag(FollowUpTaskPerformers.System) && by.IsSystem)
            || (who.HasFlag(FollowUpTaskPerformers.Supervisor) && by.IsSupervisor)
            || (by.WorksWithCustomers
                && (who.HasFlag(FollowUpTaskPerformers.Staff)
                    || (who.HasFlag(FollowUpTaskPerformers.Receiver) && isReceiver)
                    || (who.HasFlag(FollowUpTaskPerformers.Assignee) && AssigneeId == by.UserId)
                    || (who.HasFlag(FollowUpTaskPerformers.Requester) && RequesterId == by.UserId)));
    }
}
