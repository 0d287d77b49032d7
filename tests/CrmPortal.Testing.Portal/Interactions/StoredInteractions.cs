using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Testing;

/// <summary>Interactions and tasks of users, teams and customers that are stored.</summary>
public static class StoredInteractions
{
    extension(Given)
    {
        /// <summary>An interaction over a channel that is stored already.</summary>
        public static Interaction Interaction(
            Customer customer,
            Channel channel,
            string summary = "Asked for the invoice",
            DateTime? at = null,
            User? by = null,
            InfoLevel level = InfoLevel.Internal) =>
            Domain.Interactions.Interaction.Log(
                new NewInteraction { Summary = summary, StartedAt = at, Level = level },
                customer,
                channel,
                by?.ActingAt(Clock.Start) ?? Domain.Shared.Actor.System,
                Clock.Start);

        /// <summary>A task due tomorrow.</summary>
        public static FollowUpTask Task(
            string title = "Send the invoice",
            Customer? customer = null,
            Team? team = null,
            User? assignee = null,
            User? requester = null,
            DateTime? due = null,
            DateTime? at = null,
            InfoLevel level = InfoLevel.Internal) =>
            FollowUpTask.Request(
                new NewTask
                {
                    Title = title,
                    DueAt = due ?? Clock.Start.AddDays(1),
                    TeamId = team?.Id,
                    AssigneeId = assignee?.Id,
                    Level = level,
                },
                customer,
                source: null,
                requester?.ActingAt(Clock.Start) ?? Domain.Shared.Actor.System,
                at ?? Clock.Start);
    }
}
