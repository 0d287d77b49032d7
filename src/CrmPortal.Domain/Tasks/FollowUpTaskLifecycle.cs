using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Tasks.FollowUpTaskAction;
using static CrmPortal.Domain.Tasks.FollowUpTaskPerformers;
using static CrmPortal.Domain.Tasks.FollowUpTaskStatus;
using Who = CrmPortal.Domain.Tasks.FollowUpTaskPerformers;

namespace CrmPortal.Domain.Tasks;

/// <summary>
/// TSK-03, TSK-04. The transition table of follow-up tasks, the only place where status and permission meet.
/// docs/domain/tasks.md shows the same rows and columns.
/// </summary>
public static class FollowUpTaskLifecycle
{
    /// <summary>Something is still to be done; a declined task waits for its requester.</summary>
    public static readonly IReadOnlyList<FollowUpTaskStatus> Open = [New, Accepted, InProgress, Waiting, Declined];

    private static readonly FollowUpTaskStatus[] Initial = [];

#pragma warning disable format
    public static readonly Lifecycle<FollowUpTaskStatus, FollowUpTaskAction, FollowUpTaskPerformers> Table = new(supervisors: Supervisor, rows:
    [
        //  Action     From                             To             Who
        new(Request,   Initial,                         [New],         Staff | Who.System),
        new(Accept,    [New],                           [Accepted],    Receiver),
        new(Decline,   [New],                           [Declined],    Receiver),
        new(Start,     [Accepted, Waiting],             [InProgress],  Assignee),
        new(Wait,      [InProgress],                    [Waiting],     Assignee),
        new(Complete,  [Accepted, InProgress, Waiting], [Done],        Assignee),
        new(Reassign,  [Declined],                      [New],         Requester | Supervisor),
        new(Reopen,    [Done],                          [InProgress],  Requester),
        new(Cancel,    Open,                            [Cancelled],   Requester | Supervisor),
    ]);
#pragma warning restore format

    public static bool IsOpen(this FollowUpTaskStatus status) => Open.Contains(status);
}
