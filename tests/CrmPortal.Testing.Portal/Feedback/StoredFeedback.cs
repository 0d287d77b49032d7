using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Feedback of users, teams and customers that are stored.</summary>
public static class StoredFeedback
{
    /// <summary>Key of a type and of a channel that every portal starts with.</summary>
    private const long First = 1;

    extension(Given)
    {
        /// <summary>New feedback over a channel that every portal starts with; anonymous without a customer.</summary>
        public static FeedbackItem Feedback(
            string text = "Open on Saturdays",
            Customer? customer = null,
            Team? team = null,
            User? owner = null,
            FeedbackKind kind = FeedbackKind.Suggestion,
            InfoLevel level = InfoLevel.Internal,
            DateTime? at = null) =>
            Domain.Feedback.FeedbackItem.Register(
                new NewFeedback(kind, text, First, at ?? Clock.Start)
                {
                    CustomerId = customer?.Id,
                    CustomerLevel = customer?.Level ?? InfoLevel.Public,
                    Anonymous = customer is null,
                    TeamId = team?.Id,
                    Owner = owner is null ? null : (owner.Id, owner.DisplayName),
                    Level = level,
                },
                Domain.Shared.Actor.System,
                Clock.Start);
    }
}
