using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>One row of a task's history.</summary>
public sealed class FollowUpTaskTransition : Transition<FollowUpTask, FollowUpTaskStatus, FollowUpTaskAction>
{
    private FollowUpTaskTransition()
    {
    }

    internal FollowUpTaskTransition(
        FollowUpTaskAction action, FollowUpTaskStatus? from, FollowUpTaskStatus to, long? teamId, Actor by, DateTime at, string? note)
        : base(action, to, by, at, note)
    {
        From = from;
        TeamId = teamId;
    }

    /// <summary>Null for the first row.</summary>
    public FollowUpTaskStatus? From { get; private set; }

    /// <summary>The department that has the task from then on, or had it when it was declined; null where none was named.</summary>
    public long? TeamId { get; private set; }
}
