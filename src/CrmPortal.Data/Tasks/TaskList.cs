using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
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
    public string? CustomerNumber => CustomerId is { } id ? RecordNumber.Of(RecordNumber.Customer, id) : null;

    public string? ComplaintNumber => ComplaintId is { } id ? RecordNumber.Of(RecordNumber.Complaint, id) : null;

    public bool IsOverdueAt(DateTime now) => Status.IsOpen() && DueAt < now;

    public bool Allows(FollowUpTaskAction action, Actor by) => Assignment.Allows(action, Status, by);
}

/// <summary>Tasks, the most urgent first, a page at a time by keyset.</summary>
public static class TaskList
{
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

    /// <summary>Those after a place in the list, or before it; what is done has the latest first.</summary>
    public static IQueryable<FollowUpTask> From(
        this IQueryable<FollowUpTask> tasks, (DateTime At, long Id)? place, bool backwards, bool latestFirst)
    {
        var rising = backwards == latestFirst;
        if (place is { } p)
        {
            tasks = rising
                ? tasks.Where(t => t.DueAt >= p.At && (t.DueAt > p.At || t.Id > p.Id))
                : tasks.Where(t => t.DueAt <= p.At && (t.DueAt < p.At || t.Id < p.Id));
        }

        return rising ? tasks.OrderBy(t => t.DueAt).ThenBy(t => t.Id) : tasks.OrderByDescending(t => t.DueAt).ThenByDescending(t => t.Id);
    }

    /// <summary>The rows in the order of <see cref="From"/>: the database may join the names in any order.</summary>
    public static IEnumerable<TaskRow> ByDueTime(this IEnumerable<TaskRow> rows, bool backwards, bool latestFirst) =>
        backwards == latestFirst
            ? rows.OrderBy(r => r.DueAt).ThenBy(r => r.Id)
            : rows.OrderByDescending(r => r.DueAt).ThenByDescending(r => r.Id);

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
