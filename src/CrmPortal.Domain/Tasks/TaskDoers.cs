namespace CrmPortal.Domain.Tasks;

/// <summary>Who may do something with a task: the last column of <see cref="FollowUpTaskLifecycle"/>. Always agents or supervisors.</summary>
[Flags]
public enum TaskDoers
{
    None = 0,

    /// <summary>Whom it was handed to: the person; where none is named, any member of the team; where neither is, anybody.</summary>
    Receiver = 1,

    /// <summary>The person who has it.</summary>
    Assignee = 2,

    /// <summary>Whoever asked for it.</summary>
    Requester = 4,

    /// <summary>Any supervisor who sees it.</summary>
    Supervisor = 8,
}
