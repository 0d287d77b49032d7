namespace CrmPortal.Domain.Tasks;

/// <summary>Who may do something with a task: the last column of the table in <see cref="FollowUpTaskLifecycle"/>. Always agents or supervisors, or the system.</summary>
[Flags]
public enum FollowUpTaskPerformers
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

    /// <summary>Any agent or supervisor.</summary>
    Staff = 16,

    /// <summary>A job, an import, or the public form.</summary>
    System = 32,
}
