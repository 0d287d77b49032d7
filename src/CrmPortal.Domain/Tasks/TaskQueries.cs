namespace CrmPortal.Domain.Tasks;

/// <summary>Filters over tasks, to compose in queries.</summary>
public static class TaskQueries
{
    /// <summary>Tasks with something left to do; as <see cref="FollowUpTaskLifecycle.Open"/>.</summary>
    public static IQueryable<FollowUpTask> Open(this IQueryable<FollowUpTask> tasks) =>
        tasks.Where(t => t.Status != FollowUpTaskStatus.Done && t.Status != FollowUpTaskStatus.Cancelled);

    public static IQueryable<FollowUpTask> Overdue(this IQueryable<FollowUpTask> tasks, DateTime now) =>
        tasks.Open().Where(t => t.DueAt < now);
}
