namespace CrmPortal.Domain.Feedback;

/// <summary>FDB-11. The parts of the register that people ask for.</summary>
public static class FeedbackQueries
{
    /// <summary>Nobody has answered or noted it, and nobody owns it.</summary>
    public static IQueryable<FeedbackItem> Unassigned(this IQueryable<FeedbackItem> feedback) =>
        feedback.Where(f => f.Status == FeedbackStatus.New && f.OwnerId == null);

    public static IQueryable<FeedbackItem> OwnedBy(this IQueryable<FeedbackItem> feedback, long? userId) =>
        feedback.Where(f => f.OwnerId == userId && userId != null);
}
