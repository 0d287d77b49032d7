using CrmPortal.Domain.Tasks;
namespace CrmPortal.Domain.Interactions;

/// <summary>Filters over interactions and tasks, to compose in queries.</summary>
public static class InteractionQueries
{
    public static IQueryable<Channel> InUse(this IQueryable<Channel> channels) => channels.Where(c => c.RetiredAt == null);

    /// <summary>Tasks with something left to do; as <see cref="FollowUpTaskLifecycle.Open"/>.</summary>
    public static IQueryable<FollowUpTask> Open(this IQueryable<FollowUpTask> tasks) =>
        tasks.Where(t => t.Status != FollowUpTaskStatus.Done && t.Status != FollowUpTaskStatus.Cancelled);

    public static IQueryable<FollowUpTask> Overdue(this IQueryable<FollowUpTask> tasks, DateTime now) =>
        tasks.Open().Where(t => t.DueAt < now);
}
