using CrmPortal.Data.Users;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>The calendar and the deadlines of a new installation in Shanghai.</summary>
    public static ClockSettings Clocks { get; } =
        new(BusinessCalendar.Default(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")), DeadlineTable.Default);

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
        var complaint = Domain.Complaints.Complaint.Receive(intake, Domain.Shared.Actor.System, at, Clocks);
        if (owner is not null)
        {
            var assignee = new Actor(owner.Id, owner.DisplayName, owner.Role, owner.TeamId, owner.Clearance);
            complaint.Ownership.Assign(assignee, null, Actor(Role.Supervisor, id: long.MaxValue), at);
        }

        return complaint;
    }
}
