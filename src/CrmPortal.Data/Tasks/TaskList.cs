using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Data.Tasks;

/// <summary>The inboxes of a user.</summary>
public enum TaskBox
{
    /// <summary>What I have to do: handed to me, or sent back to me.</summary>
    Mine,

    /// <summary>Handed to my team, or to nobody in particular, and not yet taken.</summary>
    Team,

    /// <summary>What I asked others to do.</summary>
    Created,

    /// <summary>Whatever I see that should have been done.</summary>
    Overdue,

    /// <summary>What I have done, or somebody has for me.</summary>
    Done,
}

/// <summary>
/// A row of a task list. The customer is null where there is none, or none the reader may see; of a complaint the number
/// is told to every reader.
/// </summary>
public sealed record TaskRow(
    long Id,
    string Title,
    FollowUpTaskStatus Status,
    TaskPriority Priority,
    InfoLevel Level,
    DateTime DueAt,
    DateTime RequestedAt,
    long? CustomerId,
    string? Customer,
    long? ComplaintId,
    string? Assignee,
    string? Team,
    string? Requester,
    TaskAssignment Assignment)
{
    public string? CustomerNumber => CustomerId is { } id ? Domain.Customers.Customer.Numbers.Of(id) : null;

    public string? ComplaintNumber => ComplaintId is { } id ? Complaint.Numbers.Of(id) : null;

    public bool IsOverdueAt(DateTime now) => Status.IsOpen() && DueAt < now;

    public bool Allows(FollowUpTaskAction action, Actor by) => Assignment.Allows(action, Status, by);
}

/// <summary>The lists of tasks.</summary>
public static class TaskList
{
    private static readonly Keyset<FollowUpTask, TaskRow> EarliestFirst = Keyset.Earliest<FollowUpTask, TaskRow>(t => t.DueAt, row => row.DueAt, row => row.Id);

    private static readonly Keyset<FollowUpTask, TaskRow> LatestFirst = Keyset.Latest<FollowUpTask, TaskRow>(t => t.DueAt, row => row.DueAt, row => row.Id);

    /// <summary>The most urgent first; what is done has the latest first.</summary>
    public static Keyset<FollowUpTask, TaskRow> Order(this TaskBox box) => box is TaskBox.Done ? LatestFirst : EarliestFirst;

    public static IQueryable<FollowUpTask> In(this IQueryable<FollowUpTask> tasks, TaskBox box, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (me, team) = (actor.UserId ?? 0, actor.TeamId);
        return box switch
        {
            TaskBox.Team => tasks.Where(t => t.Status == FollowUpTaskStatus.New && t.AssigneeId == null && (t.TeamId == null || t.TeamId == team)),
            TaskBox.Created => tasks.Open().Where(t => t.RequesterId == me),
            TaskBox.Overdue => tasks.Overdue(now),
            TaskBox.Done => tasks.Where(t => (t.Status == FollowUpTaskStatus.Done || t.Status == FollowUpTaskStatus.Cancelled) && (t.AssigneeId == me || t.RequesterId == me)),
            _ => tasks.Open().Where(t => t.Status == FollowUpTaskStatus.Declined ? t.RequesterId == me : t.AssigneeId == me),
        };
    }

    public static IQueryable<TaskRow> Rows(this IQueryable<FollowUpTask> tasks, CrmDbContext db) =>
        from t in tasks
        from customer in db.Customers.Where(c => c.Id == t.CustomerId).DefaultIfEmpty()
        from assignee in db.Users.Where(u => u.Id == t.AssigneeId).DefaultIfEmpty()
        from requester in db.Users.Where(u => u.Id == t.RequesterId).DefaultIfEmpty()
        from team in db.Teams.Where(x => x.Id == t.TeamId).DefaultIfEmpty()
        select new TaskRow(
            t.Id,
            t.Title,
            t.Status,
            t.Priority,
            t.Level,
            t.DueAt,
            t.RequestedAt,
            customer == null ? null : customer.Id,
            customer!.Name,
            t.ComplaintId,
            assignee!.DisplayName,
            team!.Name,
            requester!.DisplayName,
            new TaskAssignment(t.AssigneeId, t.TeamId, t.RequesterId));
}
