using CrmPortal.Data.Identity;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintStatus;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>Keys of the reference data that every portal starts with.</summary>
    public const long ComplaintTypeId = 1;

    /// <inheritdoc cref="ComplaintTypeId"/>
    public const long ChannelId = 1;

    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly ClockSettings _clocks = new(BusinessCalendar.Default(_zone), DeadlineTable.Default);
    private static readonly Actor _lead = Actor(Role.Supervisor, id: 1_000_000);
    private static readonly RemedyLimits _limits = new("CNY");

    /// <summary>
    /// A complaint brought to a status by its own verbs, all at <see cref="Clock.Start"/>. From Assessed on it needs an
    /// owner who is saved already; one remedy is approved but not carried out until it is resolved.
    /// </summary>
    /// <param name="owner">Null: nobody owns it.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="severity">Decides who closes it.</param>
    /// <param name="customer">Saved already; null for a complainant who left his phone number.</param>
    /// <param name="target">Saved already; the complaint of the same customer that a merged one goes on in.</param>
    /// <param name="naming">Users whom the complaint names.</param>
    /// <param name="level">Who may read it.</param>
    public static Complaint Complaint(
        User? owner = null,
        ComplaintStatus status = Received,
        Severity severity = Severity.Moderate,
        Customer? customer = null,
        Complaint? target = null,
        IReadOnlyList<long>? naming = null,
        InfoLevel level = InfoLevel.Internal)
    {
        var content = new ComplaintContent
        {
            Description = "The crane dropped my container.",
            TypeId = ComplaintTypeId,
            CustomerId = customer?.Id,
            ComplainantPhone = "13900000000",
            PeopleInvolvedUserIds = naming ?? [],
            Level = level,
        };
        var intake = new ComplaintIntake(content, ChannelId, Clock.Start) { Severity = severity };
        var complaint = Domain.Complaints.Complaint.Receive(intake, _lead, Clock.Start, _clocks);
        if (owner is not null)
        {
            complaint.Assign(owner.ActingAt(Clock.Start), null, _lead, Clock.Start);
        }

        foreach (var step in Way(status))
        {
            Take(complaint, step, owner?.ActingAt(Clock.Start) ?? _lead, target);
        }

        return complaint;
    }

    private static IReadOnlyList<ComplaintStatus> Way(ComplaintStatus status) => status switch
    {
        Received => [],
        Acknowledged => [Acknowledged],
        Assessed => [Acknowledged, Assessed],
        Investigating => [Acknowledged, Assessed, Investigating],
        OnHold => [.. Way(Investigating), OnHold],
        ResponseOffered => [.. Way(Investigating), ResponseOffered],
        Implementing => [.. Way(ResponseOffered), Implementing],
        Resolved => [.. Way(Implementing), Resolved],
        Closed => [.. Way(Resolved), Closed],
        ReferredExternally => [.. Way(Resolved), ReferredExternally],
        _ => [status],
    };

    private static void Take(Complaint complaint, ComplaintStatus step, Actor owner, Complaint? target)
    {
        var now = Clock.Start;
        var today = LocalTime.DayOf(now, _zone);
        switch (step)
        {
            case Acknowledged:
                complaint.Acknowledge(new Message(MessageDirection.Outbound, "We are looking into it.", ChannelId), _lead, now, _clocks);
                break;
            case Assessed:
                complaint.Assess(new Assessment(ComplaintTypeId, null, complaint.Severity, complaint.Urgency), _lead, now, _clocks);
                break;
            case Investigating:
                complaint.Accept(owner, now);
                break;
            case OnHold:
                complaint.Hold(HoldReason.WaitingCustomer, today.AddDays(7), null, owner, now, _clocks);
                break;
            case ResponseOffered:
                complaint.RecordFinding("The rope was worn.", "Crane log", owner, now);
                complaint.ProposeRemedy(new RemedyProposal(RemedyType.Apology, "A letter"), _limits, owner, now);
                complaint.Offer(new Decision(Validity.Upheld, "The log shows it.", "We write a letter.") { ChannelId = ChannelId }, owner, now, _clocks);
                break;
            case Implementing:
                complaint.Answer(ProposalAnswer.Accepted, null, owner, now, _clocks);
                break;
            case Resolved:
                complaint.Implement(1, null, owner, now);
                complaint.Resolve(null, owner, now, _clocks);
                break;
            case Closed:
                complaint.RecordRevisit(RevisitResult.Satisfied, null, continueWork: false, owner, now, _clocks);
                complaint.RecordCause(null, "Worn rope", owner, now);
                complaint.Close(new Closing(), complaint.IsSerious ? _lead : owner, now, _zone);
                break;
            case Withdrawn:
                complaint.Withdraw(new Message(MessageDirection.Inbound, "I take it back.", ChannelId), owner, now);
                break;
            case Merged:
                complaint.Merge(target!, "The same crane", _lead, now, _clocks);
                break;
            case ReferredExternally:
                complaint.Refer("Port authority", today, null, _lead, now, _zone);
                break;
            case Reclassified:
                complaint.Reclassify(ReclassifiedAs.Enquiry, "Only a question", _lead, now);
                break;
        }
    }
}
