using CrmPortal.Domain.Calendar;

namespace CrmPortal.Domain.Tasks;

/// <summary>
/// TSK-16. The time for which one department has a task: from the moment it is asked until it declines or finishes, or
/// the task is cancelled. What is reopened goes on in the same turn; what is declined and handed on begins another one.
/// </summary>
public sealed class DepartmentTurn
{
    private readonly List<(DateTime From, DateTime To)> _ended = [];
    private DateTime? _since;

    private DepartmentTurn(FollowUpTaskTransition request, DateTime dueAt)
    {
        TeamId = request.TeamId;
        AskedAt = request.At;
        DueAt = dueAt;
        _since = request.At;
    }

    /// <summary>Null where a person without a team was asked.</summary>
    public long? TeamId { get; }

    public DateTime AskedAt { get; }

    /// <summary>Of the task as it is now; it says nothing about a turn that was declined.</summary>
    public DateTime DueAt { get; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? DeclinedAt { get; private set; }

    public string? DeclineReason { get; private set; }

    /// <summary>Null again where it was reopened.</summary>
    public DateTime? DoneAt { get; private set; }

    public bool IsHandedOn { get; private set; }

    public bool IsOpen => _since is not null;

    /// <summary>The turns of a task.</summary>
    /// <param name="history">Its moves, the oldest first.</param>
    /// <param name="dueAt">When the task is due, UTC.</param>
    public static IReadOnlyList<DepartmentTurn> Of(IEnumerable<FollowUpTaskTransition> history, DateTime dueAt)
    {
        List<DepartmentTurn> turns = [];
        foreach (var move in history)
        {
            if (move.Action is FollowUpTaskAction.Request or FollowUpTaskAction.Reassign)
            {
                turns.LastOrDefault()?.HandOn();
                turns.Add(new DepartmentTurn(move, dueAt));
            }
            else
            {
                turns[^1].Follow(move);
            }
        }

        return turns;
    }

    /// <summary>TSK-17. Whether the turn is one of those counted.</summary>
    public bool Is(DepartmentCount count, DateTime now) => count switch
    {
        DepartmentCount.Accepted => AcceptedAt is not null,
        DepartmentCount.Declined => DeclinedAt is not null,
        DepartmentCount.HandedOn => IsHandedOn,
        DepartmentCount.Done => DoneAt is not null,
        DepartmentCount.Open => IsOpen,
        DepartmentCount.Late => DoneAt is { } done ? done > DueAt : IsOpen && DueAt < now,
        _ => true,
    };

    /// <summary>TSK-16. Working time in the department so far.</summary>
    /// <param name="between">Working time between two instants.</param>
    /// <param name="now">UTC.</param>
    public WorkingTime TimeIn(Func<DateTime, DateTime, WorkingTime> between, DateTime now)
    {
        var past = _ended.Aggregate(WorkingTime.Zero, (sum, span) => sum + between(span.From, span.To));
        return _since is { } since && since < now ? past + between(since, now) : past;
    }

    /// <summary>TSK-16. Working time from asking to accepting; null where it was not accepted.</summary>
    public WorkingTime? ToAccept(Func<DateTime, DateTime, WorkingTime> between)
    {
        return AcceptedAt is { } accepted ? between(AskedAt, accepted) : null;
    }

    /// <summary>TSK-16. Working time in the department from accepting to the last completion; null where it is not done.</summary>
    public WorkingTime? ToDone(Func<DateTime, DateTime, WorkingTime> between) =>
        DoneAt is { } done && ToAccept(between) is { } before ? TimeIn(between, done) - before : null;

    private void Follow(FollowUpTaskTransition move)
    {
        switch (move.Action)
        {
            case FollowUpTaskAction.Accept:
                AcceptedAt = move.At;
                break;
            case FollowUpTaskAction.Decline:
                (DeclinedAt, DeclineReason) = (move.At, move.Note);
                End(move.At);
                break;
            case FollowUpTaskAction.Complete:
                DoneAt = move.At;
                End(move.At);
                break;
            case FollowUpTaskAction.Reopen:
                (DoneAt, _since) = (null, move.At);
                break;
            case FollowUpTaskAction.Cancel:
                End(move.At);
                break;
            default:
                break;
        }
    }

    private void HandOn() => IsHandedOn = DeclinedAt is not null;

    private void End(DateTime at)
    {
        if (_since is { } since)
        {
            _ended.Add((since, at));
            _since = null;
        }
    }
}
