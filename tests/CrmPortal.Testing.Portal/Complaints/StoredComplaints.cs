using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Complaints of users, teams and customers that are stored.</summary>
public static class StoredComplaints
{
    /// <summary>Key of a type and of a channel that every portal starts with.</summary>
    private const long First = 1;

    /// <summary>All at the start of the clock, told by nobody in particular and to nobody in public.</summary>
    private static readonly ComplaintPath Path = new()
    {
        Now = Clock.Start,
        Colleague = Given.Lead,
        Supervisor = Given.Lead,
        Reply = new Message(MessageDirection.Outbound, "We are looking into it.", First),
        Request = new Message(MessageDirection.Inbound, "I take it back.", First),
        ChannelId = First,
    };

    extension(Given)
    {
        /// <summary>A complaint as it comes in, at the start of the clock unless said otherwise; with an owner, assigned by the system's supervisor.</summary>
        /// <param name="typeId">Key of a stored type.</param>
        /// <param name="customer">Stored; null for an anonymous complainant.</param>
        /// <param name="owner">Stored.</param>
        /// <param name="team">Stored.</param>
        /// <param name="severity">Also decides the priority.</param>
        /// <param name="level">Of the complaint itself.</param>
        /// <param name="receivedAt">UTC.</param>
        /// <param name="description">What was said.</param>
        /// <param name="complainant">Name of somebody who is no customer.</param>
        /// <param name="channelId">Key of a stored channel.</param>
        /// <param name="naming">Keys of the users whom it names.</param>
        public static Complaint Complaint(
            long typeId,
            Customer? customer = null,
            User? owner = null,
            Team? team = null,
            Severity severity = Severity.Moderate,
            InfoLevel level = InfoLevel.Internal,
            DateTime? receivedAt = null,
            string description = "The parcel arrived broken.",
            string? complainant = null,
            long channelId = 1,
            IReadOnlyList<long>? naming = null)
        {
            var at = receivedAt ?? Clock.Start;
            var content = new ComplaintContent
            {
                Description = description,
                Anonymous = customer is null,
                PeopleInvolvedUserIds = naming ?? [],
            };
            var subject = new ComplaintSubject
            {
                TypeId = typeId,
                CustomerId = customer?.Id,
                CustomerLevel = customer?.Level ?? InfoLevel.Public,
                ComplainantName = complainant,
                Level = level,
            };
            var intake = new ComplaintIntake(content, subject, channelId, at) { Severity = severity, TeamId = team?.Id };
            var complaint = Domain.Complaints.Complaint.Receive(intake, Domain.Shared.Actor.System, at, Given.Clocks);
            if (owner is not null)
            {
                var assignee = new Actor(owner.Id, owner.DisplayName, owner.Role, owner.TeamId, owner.Clearance);
                complaint.Ownership.Assign(assignee, null, Given.Lead, at);
            }

            return complaint;
        }

        /// <summary>
        /// A complaint brought to a status by its own verbs, all at <see cref="Clock.Start"/>. From Assessed on it has an
        /// owner; its one remedy is approved but not carried out until it is resolved. A merged one needs a second
        /// complaint: merge it in the test.
        /// </summary>
        /// <param name="status">Where it stands.</param>
        /// <param name="owner">Stored.</param>
        /// <param name="severity">Decides who closes it.</param>
        /// <param name="customer">Stored; null for an anonymous complainant.</param>
        /// <param name="team">Stored.</param>
        /// <param name="typeId">Key of a stored type.</param>
        /// <param name="subtypeId">Key of a subtype of it; found out by the assessment.</param>
        /// <param name="description">What was said.</param>
        public static Complaint ComplaintIn(
            ComplaintStatus status,
            User? owner = null,
            Severity severity = Severity.Moderate,
            Customer? customer = null,
            Team? team = null,
            long typeId = First,
            long? subtypeId = null,
            string? description = null)
        {
            var complaint = Given.Complaint(typeId, customer, owner, team, severity, description: description ?? "The parcel arrived broken.");
            complaint.BringTo(status, owner?.ActingAt(Clock.Start) ?? Given.Lead, Path with { SubtypeId = subtypeId });
            return complaint;
        }
    }
}
