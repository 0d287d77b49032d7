using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintStatus;

namespace CrmPortal.Testing;

public static partial class Given
{
    public const long Phone = 1;
    public const long Email = 2;
    public const long Quality = 10;
    public const long CustomerId = 100;

    /// <summary>The calendar and the deadlines of a new installation in Shanghai.</summary>
    public static ClockSettings Clocks { get; } = new(BusinessCalendar.Default(At.China), DeadlineTable.Default);

    public static RemedyLimits Limits { get; } = new("CNY");

    public static Message Reply { get; } = new(MessageDirection.Outbound, "We are looking into it.", Email) { Public = true };

    public static Message Request { get; } = new(MessageDirection.Inbound, "I take it back.", Phone);

    public static ComplaintContent Content { get; } = new()
    {
        Description = "The crane dropped my container.",
        PeopleInvolvedUserIds = [People.NamedAgent.UserId!.Value, People.NamedSupervisor.UserId!.Value],
    };

    public static ComplaintSubject Subject { get; } = new() { TypeId = Quality, CustomerId = CustomerId };

    public static ComplaintIntake Intake { get; } = new(Content, Subject, Phone, Now) { TeamId = People.Team };

    /// <summary>A complaint brought to a status by its own verbs, all at <see cref="Now"/>.</summary>
    public static Complaint Complaint(
        ComplaintStatus status = Received, Severity severity = Severity.Moderate, Actor? owner = null, ComplaintIntake? intake = null)
    {
        owner ??= People.Ann;
        var complaint = Domain.Complaints.Complaint.Receive((intake ?? Intake) with { Severity = severity }, People.Ben, Now, Clocks);
        complaint.Ownership.Assign(owner, null, People.Sam, Now);
        complaint.BringTo(status, owner, new ComplaintPath { Target = status is Merged ? Complaint() : null });
        return complaint;
    }

    /// <summary>Nobody owns it, so it cannot have come further than Acknowledged.</summary>
    public static Complaint Unowned(ComplaintStatus status = Received)
    {
        var complaint = Domain.Complaints.Complaint.Receive(Intake, People.Ben, Now, Clocks);
        if (status == Acknowledged)
        {
            complaint.Reception.Acknowledge(Reply, People.Ben, Now, Clocks);
        }

        return complaint;
    }

    public static Decision Decision(Validity validity = Validity.Upheld) => new(validity, "The crane log shows it.", "We replace it.");

    public static RemedyProposal Apology { get; } = new(RemedyType.Apology, "A letter");

    public static RemedyProposal Refund(decimal amount) => new(RemedyType.Refund, "Crane fee", amount);
}
