using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>One row of a task's history; never changed.</summary>
public sealed class FollowUpTaskTransition : Part<FollowUpTask>
{
    internal FollowUpTaskTransition(
        FollowUpTaskAction action, FollowUpTaskStatus? from, FollowUpTaskStatus to, long? teamId, Actor by, DateTime at, string? note)
    {
        Action = action;
        From = from;
        To = to;
        TeamId = teamId;
        ById = by.UserId;
        ByName = by.Name;
        At = at;
        Note = note;
    }

    private FollowUpTaskTransition()
    {
    }

    public FollowUpTaskAction Action { get; private set; }

    /// <summary>Null for the first row.</summary>
    public FollowUpTaskStatus? From { get; private set; }

    public FollowUpTaskStatus To { get; private set; }

    /// <summary>The department that has the task from then on, or had it when it was declined; null where none was named.</summary>
    public long? TeamId { get; private set; }

    public long? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>The reason or the result that was given.</summary>
    [Personal]
    public string? Note { get; private set; }
}
