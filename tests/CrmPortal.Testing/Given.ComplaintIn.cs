using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Complaints.ComplaintStatus;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>Key of a type and of a channel that every portal starts with.</summary>
    private const long First = 1;

    private static readonly Actor Lead = Actor(Role.Supervisor, id: long.MaxValue);
    private static readonly RemedyLimits Limits = new("CNY");

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
        var complaint = Complaint(typeId, customer, owner, team, severity, description: description ?? "The parcel arrived broken.");
        foreach (var step in Way(status))
        {
            Take(complaint, step, owner?.ActingAt(Clock.Start) ?? Lead, subtypeId);
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

    private static void Take(Complaint complaint, ComplaintStatus step, Actor owner, long? subtypeId)
    {
        var now = Clock.Start;
        var today = LocalTime.DayOf(now, Clocks.Calendar.Zone);
        switch (step)
        {
            case Acknowledged:
                complaint.Acknowledge(new Message(MessageDirection.Outbound, "We are looking into it.", First), Lead, now, Clocks);
                break;
            case Assessed:
                complaint.Assess(new Assessment(complaint.TypeId, subtypeId, complaint.Severity, complaint.Urgency), Lead, now, Clocks);
                break;
            case Investigating:
                complaint.Accept(owner, now);
                break;
            case OnHold:
                complaint.Hold(HoldReason.WaitingCustomer, today.AddDays(7), null, owner, now, Clocks);
                break;
            case ResponseOffered:
                complaint.RecordFinding("The rope was worn.", "Crane log", owner, now);
                complaint.ProposeRemedy(new RemedyProposal(RemedyType.Apology, "A letter"), Limits, owner, now);
                complaint.Offer(new Decision(Validity.Upheld, "The log shows it.", "We write a letter.") { ChannelId = First }, owner, now, Clocks);
                break;
            case Implementing:
                complaint.Answer(ProposalAnswer.Accepted, null, owner, now, Clocks);
                break;
            case Resolved:
                complaint.Implement(1, null, owner, now);
                complaint.Resolve(null, owner, now, Clocks);
                break;
            case Closed:
                complaint.RecordRevisit(RevisitResult.Satisfied, null, continueWork: false, owner, now, Clocks);
                complaint.RecordCause(null, "Worn rope", owner, now);
                complaint.Close(new ClosingStatement(), complaint.IsSerious ? Lead : owner, now, Clocks.Calendar.Zone);
                break;
            case Withdrawn:
                complaint.Withdraw(new Message(MessageDirection.Inbound, "I take it back.", First), owner, now);
                break;
            case ReferredExternally:
                complaint.Refer("Port authority", today, null, Lead, now, Clocks.Calendar.Zone);
                break;
            case Reclassified:
                complaint.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Lead, now);
                break;
        }
    }
}
