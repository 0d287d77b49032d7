using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Tasks.FollowUpTaskAction;
using static CrmPortal.Domain.Tasks.FollowUpTaskStatus;
using static CrmPortal.Domain.Tasks.TaskDoers;

namespace CrmPortal.Domain.Tasks;

/// <summary>One row of the transition table of tasks.</summary>
/// <param name="Action">What is done.</param>
/// <param name="From">The statuses in which it can be done; none for a new task.</param>
/// <param name="To">The status it leads to.</param>
/// <param name="Who">Anyone of these may do it.</param>
public sealed record FollowUpTaskRow(FollowUpTaskAction Action, IReadOnlyList<FollowUpTaskStatus> From, FollowUpTaskStatus To, TaskDoers Who);

/// <summary>
/// The transition table of follow-up tasks, the only place where status and permission meet.
/// docs/domain/tasks.md shows the same rows and columns.
/// </summary>
public static class FollowUpTaskLifecycle
{
    private static readonly FollowUpTaskStatus[] _open = [New, Accepted, InProgress, Waiting, Declined];

#pragma warning disable format
    private static readonly FollowUpTaskRow[] _rows =
    [
        //  Action     From                   To          Who
        new(Accept,    [New],                 Accepted,   Receiver),
        new(Decline,   [New],                 Declined,   Receiver),
        new(Start,     [Accepted, Waiting],   InProgress, Assignee),
        new(Wait,      [InProgress],          Waiting,    Assignee),
        new(Complete,  [InProgress, Waiting], Done,       Assignee),
        new(Reassign,  [Declined],            New,        Requester | Supervisor),
        new(Reopen,    [Done],                InProgress, Requester),
        new(Cancel,    _open,                 Cancelled,  Requester | Supervisor),
    ];
#pragma warning restore format

    private static readonly Dictionary<FollowUpTaskAction, FollowUpTaskRow> _byAction = _rows.ToDictionary(row => row.Action);

    public static IReadOnlyList<FollowUpTaskRow> Rows => _rows;

    /// <summary>Something is still to be done; a declined task waits for its requester.</summary>
    public static IReadOnlyList<FollowUpTaskStatus> Open => _open;

    public static bool IsOpen(this FollowUpTaskStatus status) => _open.Contains(status);

    /// <summary>The row of <paramref name="action"/> if it is possible in <paramref name="status"/>, whoever asks; else null.</summary>
    public static FollowUpTaskRow? Find(FollowUpTaskStatus status, FollowUpTaskAction action) =>
        _byAction.TryGetValue(action, out var row) && row.From.Contains(status) ? row : null;

    /// <summary>TSK-03, TSK-04. Whether the table lets this person do this with a task that stands so.</summary>
    public static bool Allows(FollowUpTaskAction action, FollowUpTaskStatus status, TaskHands hands, Actor by)
    {
        ArgumentNullException.ThrowIfNull(hands);
        return Find(status, action) is { } row ? hands.Include(row.Who, by)
            : action is Complete && Allows(Start, status, hands, by);
    }
}
